/** js-chess-engine, which keeps its thread busy: only a worker may call it, the server's or the browser's. */
import { ai } from 'js-chess-engine';
import type { Move } from './position.ts';

/** What a worker is sent. `level`: 0 (quick and kind) to 2. */
export type SearchRequest = { readonly id: number; readonly fen: string; readonly level: number };
/** What it answers. `move` is null where the position is none, or no move is legal. */
export type SearchResponse = { readonly id: number; readonly move: Move | null };

/** Centipawns within which the engine takes any of the best moves: twenty boards don't play the same game. */
const VARIETY = 30;

/** The engine makes its table anew for every move; a big one keeps the whole process busy with memory. */
const TABLE_MB = 0.25;

/** A worker's whole work: a move for one position. Never throws. */
export function searchFor({ id, fen, level }: SearchRequest): SearchResponse {
  try {
    return { id, move: search(fen, level) };
  } catch {
    return { id, move: null };
  }
}

function search(fen: string, level: number): Move | null {
  const { move } = ai(fen, { level: level + 1, play: false, randomness: VARIETY, ttSizeMB: TABLE_MB });
  const [from, to] = Object.entries(move)[0] ?? [];
  if (from === undefined || to === undefined) return null;
  return { from: from.toLowerCase(), to: to.toLowerCase() };
}
