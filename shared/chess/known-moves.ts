/**
 * What chess has said of moves lately. Asking it anew takes most of the time that a class needs to be made again, so it is written
 * down with each move and read back with it; whoever looks at the same move twice has the answer at once, too.
 */
import type { Move } from './position.ts';

/**
 * - fen: the position after it
 * - san: its name on a scoresheet
 * - dead: the game can't go on: the other side has no move and is not in check, or nobody has the pieces to mate
 */
export type KnownMove = { readonly fen: string; readonly san: string; readonly dead?: 'stalemate' | 'draw' };

/** In a hall of two hundred boards, twenty moves of each. */
const KNOWN_MAX = 4_000;
const known = new Map<string, KnownMove>();
const keyOf = (fen: string, { from, to, promotion }: Move) => `${fen} ${from} ${to} ${promotion ?? ''}`;

/** @returns what was said of that move in that position; null: it is not known any more, or never was */
export function recallMove(fen: string, move: Move): KnownMove | null {
  return known.get(keyOf(fen, move)) ?? null;
}

/** The oldest is forgotten for it. @param said by chess itself, now or when it was written down */
export function rememberMove(fen: string, move: Move, said: KnownMove): void {
  known.set(keyOf(fen, move), said);
  if (known.size <= KNOWN_MAX) return;
  const [oldest = ''] = known.keys();
  known.delete(oldest);
}
