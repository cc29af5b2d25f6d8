/**
 * How fast people are let in while others play: as fast as the thread has time for. Whoever plays waits as long as the thread is
 * late, so its being late is what tells: then fewer come in, at once much fewer; while it is on time again, more and more. It
 * never gets to nothing.
 */
import type { Ms } from '../../../shared/simul/index.ts';

/** So late the thread is now and then, whatever it has to do: it tidies up, and others run on the same machine. */
const LATE_MS = 10;
const LESS_WHEN_LATE = 0.8;
const MORE_IN_A_SECOND = 4;
/** Of six hundred a second, fifty: a class of 24 is in within half a second. */
export const PACE_MIN = 1 / 12;

/**
 * @param pace so far, as a share of the fastest: from `PACE_MIN` to 1
 * @param lateMs how late the thread came to do what was due
 * @param sinceMs how long ago the pace was found out last
 * @returns the pace from now on
 */
export function paceAfter(pace: number, lateMs: Ms, sinceMs: Ms): number {
  if (lateMs > LATE_MS) return Math.max(PACE_MIN, pace * LESS_WHEN_LATE);
  return Math.min(1, pace + (MORE_IN_A_SECOND * sinceMs) / 1_000);
}
