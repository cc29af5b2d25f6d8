/** Chess as the exhibition needs it: what is legal, what a move makes of a position. */
import { Chess, DEFAULT_POSITION, type Square } from 'chess.js';

/** Who has which pieces, and from where a board is seen. */
export type Side = 'white' | 'black';

/** Squares in algebraic form, `e2`; promotion is a piece letter. */
export type Move = { readonly from: string; readonly to: string; readonly promotion?: 'q' | 'r' | 'b' | 'n' };

/** A move as it was played: `san` is its name on a scoresheet, `fen` the position after it. */
export type Played = { readonly fen: string; readonly san: string; readonly move: Move };

export const START_FEN: string = DEFAULT_POSITION;

/** The position, ready to be asked; null where `fen` is no chess position. */
export function chessOf(fen: string): Chess | null {
  try {
    return new Chess(fen);
  } catch {
    return null;
  }
}

/** A move of chess.js as plain data, which travels. */
export function plainMove(move: { from: string; to: string; promotion?: string | undefined }): Move {
  const { from, to, promotion } = move;
  return promotion ? { from, to, promotion: promotion as NonNullable<Move['promotion']> } : { from, to };
}

/** All legal moves; none where `fen` is no position. Several milliseconds: not for a server's hot path. */
export function legalMoves(fen: string): Move[] {
  return chessOf(fen)?.moves({ verbose: true }).map(plainMove) ?? [];
}

/** Where the piece on `from` may go, each square once. */
export function legalTargets(fen: string, from: string): string[] {
  const chess = chessOf(fen);
  if (!chess?.get(from as Square)) return [];
  return [...new Set(chess.moves({ verbose: true, square: from as Square }).map(({ to }) => to))];
}

/**
 * Plays a move. A pawn on its last rank becomes a queen unless the move names another piece.
 * Answers null where the move is illegal or anything is garbage; never throws.
 */
export function play(fen: string, move: Move): Played | null {
  const chess = chessOf(fen);
  if (!chess) return null;
  const promotes = chess.get(move.from as Square)?.type === 'p' && /[18]$/.test(move.to);
  try {
    const { from, to } = move;
    const done = chess.move(promotes ? { from, to, promotion: move.promotion ?? 'q' } : { from, to });
    return { fen: done.after, san: done.san, move: plainMove(done) };
  } catch {
    return null;
  }
}

/** Whether the side to move stands in check. */
export function inCheck(fen: string): boolean {
  return chessOf(fen)?.inCheck() ?? false;
}
