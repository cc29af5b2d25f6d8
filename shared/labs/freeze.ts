/** Freeze: what one blocking call does to everybody whom an event loop serves, and what it does in a thread. */
import type { Ended, Limits } from './labs.ts';

/** Where the same work is done: in the loop that serves the screens, or in a thread beside it. */
export type Place = 'loop' | 'thread';
/** What blocks: a wait in the system, as in `time.sleep`, or arithmetic. */
export type Work = 'waits' | 'computes';
export const FREEZE_LIMITS = {
  seconds: { min: 0.5, max: 5, step: 0.5, default: 2 },
  work: { of: ['waits', 'computes'], default: 'waits' },
  /** `itself`: once in the loop, then once in a thread; `hand`: whenever somebody presses. */
  press: { of: ['itself', 'hand'], default: 'itself' },
} as const satisfies Limits;

export type FreezeSettings = {
  readonly seconds: number;
  readonly work: Work;
  readonly press: (typeof FREEZE_LIMITS.press.of)[number];
};

export type FreezeOrder = { readonly do: 'press'; readonly place: Place };

/** @returns null for anything else */
export const placeOf = (order: unknown): Place | null => {
  if (typeof order !== 'object' || order === null || !('do' in order) || order.do !== 'press') return null;
  const place = 'place' in order ? order.place : null;
  return place === 'loop' || place === 'thread' ? place : null;
};

/** What the run tells. Presses are numbered from 1. */
export type FreezeEvent =
  | { readonly kind: 'open' }
  | { readonly kind: 'watchers'; readonly count: number }
  | { readonly kind: 'pressed'; readonly press: number; readonly place: Place; readonly ms: number }
  /** The work took `workMs`; meanwhile the loop was late by `delayMs` at most. */
  | {
      readonly kind: 'over';
      readonly press: number;
      readonly place: Place;
      readonly workMs: number;
      readonly delayMs: number;
    }
  /** For so long nothing new came to one screen, measured in its own browser. */
  | { readonly kind: 'saw'; readonly press: number; readonly place: Place; readonly gapMs: number }
  | Ended;

/** What is not measured yet is missing. */
export type FreezeFigures = {
  /** How late the loop was at most while it did the work itself, and while a thread did it. */
  loopDelayMs?: number;
  threadDelayMs?: number;
  /** The longest gap that each screen saw while the loop was blocked: of the screen that saw least, and most. */
  loopGapLeastMs?: number;
  loopGapMs?: number;
  threadGapMs?: number;
  /** How many screens measured the blocked loop. */
  screens?: number;
};

/** The figures of the last press in the loop and of the last one in a thread, with what the screens saw of them. */
export function freezeFiguresOf(events: readonly FreezeEvent[]): FreezeFigures {
  const loop = lastPress(events, 'loop');
  const thread = lastPress(events, 'thread');
  return {
    ...(loop.delayMs !== null && { loopDelayMs: loop.delayMs }),
    ...(thread.delayMs !== null && { threadDelayMs: thread.delayMs }),
    ...(loop.gapsMs.length > 0 && {
      loopGapLeastMs: Math.min(...loop.gapsMs),
      loopGapMs: Math.max(...loop.gapsMs),
      screens: loop.gapsMs.length,
    }),
    ...(thread.gapsMs.length > 0 && { threadGapMs: Math.max(...thread.gapsMs) }),
  };
}

function lastPress(events: readonly FreezeEvent[], place: Place) {
  const over = events.findLast((event) => event.kind === 'over' && event.place === place);
  if (over?.kind !== 'over') return { delayMs: null, gapsMs: [] };
  const gapsMs = events.flatMap((event) =>
    event.kind === 'saw' && event.press === over.press ? [event.gapMs] : [],
  );
  return { delayMs: over.delayMs, gapsMs };
}
