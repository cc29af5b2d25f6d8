/** What a process sends to the screens that watch it, twenty times a second, and what a screen makes of the gaps. */

export const FRAMES_PER_SECOND = 20;
export const TABLES = 10;

/** One picture: all of it has been worked out in the process that may be blocked. */
export type Frame = {
  /** Since the process began. */
  readonly clockMs: number;
  /** Where the master is on his way round the tables, 0 to 1. */
  readonly at: number;
  /** Who waits for him, by the table's number from 0. */
  readonly hands: readonly number[];
  readonly played: number;
  /** How late the loop was at most since the picture before. */
  readonly delayMs: number;
  readonly watchers: number;
  /** How many times somebody has pressed so far, and the last press whose work is over; 0: none. */
  readonly press: number;
  readonly over: number;
};

/** @returns null for anything else */
export function frameFrom(text: string): Frame | null {
  try {
    const frame: unknown = JSON.parse(text);
    return isFrame(frame) ? frame : null;
  } catch {
    return null;
  }
}

function isFrame(frame: unknown): frame is Frame {
  const numbers = ['clockMs', 'at', 'played', 'delayMs', 'watchers', 'press', 'over'] as const;
  if (typeof frame !== 'object' || frame === null) return false;
  const known: Readonly<Record<string, unknown>> = { ...frame };
  return numbers.every((name) => Number.isFinite(known[name])) && Array.isArray(known.hands);
}

/** What one screen has seen so far. */
export type Seen = {
  readonly lastAtMs: number;
  readonly press: number;
  /** The longest gap of the press that is going on, or was last. */
  readonly gapMs: number;
  readonly told: number;
};
export type Report = { readonly press: number; readonly gapMs: number };

/**
 * A picture came. A gap belongs to the press whose picture ends it: a blocked loop says nothing until it is over.
 * @param nowMs on the screen's own clock
 * @returns with the report to send, once a press, when its work is over
 */
export function see(seen: Seen | null, frame: Frame, nowMs: number): { seen: Seen; report: Report | null } {
  // Who comes in the middle of a press has not seen all of it, and says nothing of it.
  if (seen === null)
    return { seen: { lastAtMs: nowMs, press: frame.press, gapMs: 0, told: frame.press }, report: null };
  const sinceMs = Math.max(0, nowMs - seen.lastAtMs);
  const gapMs = frame.press === seen.press ? Math.max(seen.gapMs, sinceMs) : sinceMs;
  const isDue = frame.over === frame.press && frame.press > seen.told;
  return {
    seen: { lastAtMs: nowMs, press: frame.press, gapMs, told: isDue ? frame.press : seen.told },
    report: isDue ? { press: frame.press, gapMs } : null,
  };
}
