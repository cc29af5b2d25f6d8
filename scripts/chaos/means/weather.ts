/** What a line is like, as the proxy makes it. What is not said does not happen. */

/** From, to: drawn anew each time. */
type Range = readonly [from: number, to: number];

export type Weather = {
  /** How late bytes arrive, one way. */
  readonly delayMs?: Range;
  /** So many bytes a second, each way. */
  readonly bytesPerSecond?: number;
  /** In pieces of so many bytes, one after the other. */
  readonly pieceBytes?: Range;
  /** Everything stands still for so long, so often; then it comes all at once, as what TCP sends again. */
  readonly still?: { readonly everyMs: number; readonly forMs: number };
  /** A connection lasts so long, and how it ends: */
  readonly lastsMs?: Range;
  /**
   * - cut: both ends are told
   * - reset: both ends are told rudely
   * - swallow: nobody is told, and nothing passes
   * - swallowUp, swallowDown: nothing passes that way
   */
  readonly ends?: 'cut' | 'reset' | 'swallow' | 'swallowUp' | 'swallowDown';
};
