/** Delays and gaps as they are compared here: from a second on to the hundredth. */

/** "84 ms", "2.03 s". */
export const delayWords = (ms: number): string =>
  ms < 1_000 ? `${Math.round(ms)}\u00a0ms` : `${(ms / 1_000).toFixed(2)}\u00a0s`;
