/** How long a class thinks: its own Z, and how its moves spread around it. */
import { type Fact, type Ms, repliesOf } from '../../../shared/simul/index.ts';

export type Thinking = {
  /** Z: the mean of all moves. */
  readonly meanMs: Ms;
  readonly moves: number;
  /** Moves that took less than one second, less than two …; the last one holds all longer ones. */
  readonly perSecond: readonly number[];
};

/** @param seconds how many columns there are @returns null where nobody has moved */
export function thinkingOf(facts: readonly Fact[], seconds: number): Thinking | null {
  const taken = repliesOf(facts).flat();
  if (taken.length === 0) return null;
  const perSecond = Array.from({ length: seconds }, () => 0);
  for (const ms of taken) {
    const column = Math.min(seconds - 1, Math.floor(ms / 1_000));
    perSecond[column] = (perSecond[column] ?? 0) + 1;
  }
  return { meanMs: taken.reduce((sum, ms) => sum + ms, 0) / taken.length, moves: taken.length, perSecond };
}
