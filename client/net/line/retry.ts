/** When to knock again: soon at first, then less often, never all phones at once, and without end. */

const FIRST_MS = 100;
const LONGEST_MS = 5000;
/** Slow growth: whoever was away for seven seconds is found within two. */
const GROWTH = 1.2;
const GROWS_FOR = 30;

/**
 * How long to wait before the next attempt, in milliseconds.
 * @param attempt counts from 0
 * @param chance from 0 to 1, spreads thirty phones that lost the same Wi-Fi over half the wait
 */
export function retryDelayMs(attempt: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * GROWTH ** Math.min(attempt, GROWS_FOR));
  return Math.max(FIRST_MS, full * (0.5 + chance / 2));
}
