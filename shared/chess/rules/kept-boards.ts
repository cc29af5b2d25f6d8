/** Boards as the last moves left them: who plays on from there need not read the position again. */
import type { Board } from './board.ts';
import { boardOf } from './fen.ts';

/** About a kilobyte each: twice as many are kept at most, enough for a thousand games that are in play at once. */
const YOUNG_MAX = 1_024;

/** By position; what nobody has asked for while so many others came is dropped. */
let young = new Map<string, Board>();
let old = new Map<string, Board>();

/** The position as a board that is the caller's own, to be changed; null where `fen` is no chess position. */
export function takeBoard(fen: string): Board | null {
  const from = young.has(fen) ? young : old;
  const board = from.get(fen);
  if (board === undefined) return boardOf(fen);
  from.delete(fen);
  return board;
}

/** The caller's board, who does nothing more with it. @param fen what `fenOf` says of it */
export function keepBoard(fen: string, board: Board): void {
  young.set(fen, board);
  if (young.size < YOUNG_MAX) return;
  old = young;
  young = new Map();
}
