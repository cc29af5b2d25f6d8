/** Chess as the exhibition needs it: what is legal, what a move makes of a position. Nothing is kept but texts. */
import { isInCheck } from './rules/attacks.ts';
import {
  BISHOP,
  type Board,
  fileOf,
  KNIGHT,
  kindOf,
  NOBODY,
  type Ply,
  rowOf,
  SQUARES,
} from './rules/board.ts';
import { boardOf, fenOf } from './rules/fen.ts';
import { keepBoard, takeBoard } from './rules/kept-boards.ts';
import { legalPlies, legalPliesFrom } from './rules/legal.ts';
import { effectOf, nameOf } from './rules/names.ts';
import { nameOfSquare, pieceOf, squareOf } from './rules/squares.ts';

/** Who has which pieces, and from where a board is seen. */
export type Side = 'white' | 'black';

/** Squares in algebraic form, `e2`; promotion is a piece letter. */
export type Move = { readonly from: string; readonly to: string; readonly promotion?: 'q' | 'r' | 'b' | 'n' };

/** How a position ends a game by itself: `material` where nobody has enough to mate with. */
type End = 'mate' | 'stalemate' | 'material';

/** A move as it was played: `san` is its name on a scoresheet, `fen` the position after it. */
export type Played = {
  readonly fen: string;
  readonly san: string;
  readonly move: Move;
  /** Half moves since the last capture or pawn move, this one too. */
  readonly quiet: number;
  readonly end: End | null;
};

export const START_FEN = 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1';

/** A half move as plain data, which travels. */
export function plainMove({ from, to, becomes }: Ply): Move {
  const squares = { from: nameOfSquare(from), to: nameOfSquare(to) };
  return becomes === NOBODY
    ? squares
    : { ...squares, promotion: pieceOf(becomes) as NonNullable<Move['promotion']> };
}

/** All legal moves; none where `fen` is no position. */
export function legalMoves(fen: string): Move[] {
  const board = boardOf(fen);
  return board ? legalPlies(board).map(plainMove) : [];
}

/** Where the piece on `from` may go, each square once. */
export function legalTargets(fen: string, from: string): string[] {
  const board = boardOf(fen);
  const plies = board ? legalPliesFrom(board, squareOf(from)) : [];
  return [...new Set(plies.map(({ to }) => nameOfSquare(to)))];
}

/**
 * Plays a move. A pawn on its last rank becomes a queen unless the move names another piece.
 * Answers null where the move is illegal or anything is garbage; never throws. Some ten microseconds.
 */
export function play(fen: string, move: Move): Played | null {
  const board = takeBoard(fen);
  if (!board) return null;
  const ply = plyOf(board, move);
  if (!ply) {
    keepBoard(fen, board);
    return null;
  }
  const effect = effectOf(board, ply);
  const san = nameOf(board, ply, effect);
  board.play(ply);
  const end = effect.hasReply
    ? isTooLittle(board)
      ? 'material'
      : null
    : effect.check
      ? 'mate'
      : 'stalemate';
  const after = fenOf(board);
  keepBoard(after, board);
  return { fen: after, san, move: plainMove(ply), quiet: board.quiet, end };
}

/** Whether the side to move stands in check. */
export function inCheck(fen: string): boolean {
  const board = boardOf(fen);
  return board !== null && isInCheck(board, board.turn);
}

function plyOf(board: Board, { from, to, promotion = 'q' }: Move): Ply | undefined {
  const plies = legalPliesFrom(board, squareOf(from));
  const square = squareOf(to);
  return plies.find(
    (ply) => ply.to === square && (ply.becomes === NOBODY || pieceOf(ply.becomes) === promotion),
  );
}

/** Kings alone, or with one knight or bishop, or with bishops on squares of one colour. */
function isTooLittle({ men }: Board): boolean {
  const colours: number[] = [];
  let knights = 0;
  for (let square = 0; square < SQUARES; square++) {
    const kind = kindOf(men[square] ?? NOBODY);
    if (kind === KNIGHT) knights++;
    else if (kind === BISHOP) colours.push((fileOf(square) + rowOf(square)) % 2);
    // Pawn, rook or queen.
    else if (kind === 1 || kind === 4 || kind === 5) return false;
  }
  if (knights > 0) return knights === 1 && colours.length === 0;
  return new Set(colours).size <= 1;
}
