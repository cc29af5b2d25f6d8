/**
 * The process's clock: monotonic, so that nobody's round jumps when the machine's time is set, and without the time in which the
 * process stood still. Where a laptop's lid was shut, or everything was stopped, that gap is nobody's: no master played in
 * it, and no opponent thought.
 */
import type { Clock } from '../shared/round/ports.ts';
import type { Ms } from '../shared/simul/index.ts';

/** So often it is seen that time passes. */
const BEAT_MS = 250;
/** A busy event loop is late, too, but not so late. */
const GAP_MS = 1_000;

/** What the system offers: its own clock, and timers that ring when that much of it has passed, or later. */
export type SystemTime = {
  readonly nowMs: () => Ms;
  readonly wakeIn: (delayMs: Ms, wake: () => void) => () => void;
  /** Does something again and again, until that is called off. */
  readonly every: (everyMs: Ms, act: () => void) => () => void;
};

const SYSTEM: SystemTime = {
  nowMs: () => performance.now(),
  wakeIn(delayMs, wake) {
    const timer = setTimeout(wake, delayMs);
    return () => clearTimeout(timer);
  },
  every(everyMs, act) {
    const timer = setInterval(act, everyMs);
    return () => clearInterval(timer);
  },
};

/** The clock, and how to stop it for good. */
export function steadyClock(system = SYSTEM): Clock & { readonly stop: () => void } {
  let seenMs = system.nowMs();
  let lostMs = 0;
  const nowMs = () => {
    const sinceMs = system.nowMs() - seenMs;
    if (sinceMs > GAP_MS) lostMs += sinceMs - BEAT_MS;
    seenMs += sinceMs;
    return seenMs - lostMs;
  };
  const stop = system.every(BEAT_MS, nowMs);
  return {
    nowMs,
    wakeIn(delayMs, wake) {
      const dueMs = nowMs() + delayMs;
      const wait = () => {
        // Rounded up: a timer that rings early finds nothing due and has to be set again.
        forget = system.wakeIn(Math.ceil(Math.max(0, dueMs - nowMs())), () => {
          // It rings by the system's time, of which some may have been lost.
          if (Math.ceil(dueMs - nowMs()) > 0) wait();
          else wake();
        });
      };
      let forget = () => {};
      wait();
      return () => forget();
    },
    stop,
  };
}
