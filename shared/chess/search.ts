/** js-chess-engine as a function: position in, move out. It keeps its thread busy: only a worker calls it, the server's or the browser's. */
import { ai } from 'js-chess-engine';
import type { Move } from './position.ts';

/** Centipawns within which the engine takes any of the best moves: twenty boards don't play the same game. */
const VARIETY = 30;

/** The engine makes its table anew for every move; a big one keeps the whole process busy with memory. */
const TABLE_MB = 0.25;

/** @param level 0 (quick and kind) to 2. @throws where the position is none, or no move is legal */
export function search(fen: string, level: number): Move {
  const { move } = ai(fen, { level: level + 1, play: false, randomness: VARIETY, ttSizeMB: TABLE_MB });
  const [from, to] = Object.entries(move)[0] ?? [];
  if (from === undefined || to === undefined) throw new Error(`No move in ${fen}`);
  return { from: from.toLowerCase(), to: to.toLowerCase() };
}
