/** Every legal move with what is needed to say it in words. */

import type { Piece } from './placement.ts';
import { type Move, plainMove } from './position.ts';
import { type Board, NOBODY, type Ply } from './rules/board.ts';
import { boardOf } from './rules/fen.ts';
import { legalPlies, legalPliesFrom } from './rules/legal.ts';
import { threatOf } from './rules/names.ts';
import { pieceOf, squareOf } from './rules/squares.ts';

export type DescribedMove = {
  readonly move: Move;
  readonly piece: Piece;
  readonly captures: Piece | null;
  readonly check: boolean;
  readonly mate: boolean;
  readonly castles: boolean;
};

/** In the order in which pieces are named: pawns first, the king last. */
const PIECES: readonly Piece[] = ['p', 'n', 'b', 'r', 'q', 'k'];

/** All legal moves by piece, each piece once; none where `fen` is no position. */
export function movesByPiece(fen: string): { piece: Piece; moves: DescribedMove[] }[] {
  const board = boardOf(fen);
  const described = board ? legalPlies(board).map((ply) => describedPly(board, ply)) : [];
  return PIECES.map((piece) => ({ piece, moves: described.filter((one) => one.piece === piece) })).filter(
    ({ moves }) => moves.length > 0,
  );
}

function describedPly(board: Board, ply: Ply): DescribedMove {
  const { check, mate } = threatOf(board, ply);
  return {
    move: plainMove(ply),
    piece: pieceOf(ply.man),
    captures: ply.taken === NOBODY ? null : pieceOf(ply.taken),
    check,
    mate,
    castles: ply.kind === 'castles',
  };
}

/** Whether this move lets a pawn become another piece, which then has to be chosen. */
export function isPromotion(fen: string, { from, to }: Pick<Move, 'from' | 'to'>): boolean {
  const board = boardOf(fen);
  const plies = board ? legalPliesFrom(board, squareOf(from)) : [];
  return plies.some((ply) => ply.to === squareOf(to) && ply.becomes !== NOBODY);
}
