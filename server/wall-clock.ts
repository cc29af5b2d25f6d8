/** The wall's clock: monotonic, so that nobody's round jumps when the machine's time is set. */
import type { Clock } from '../shared/round/ports.ts';

export const wallClock: Clock = {
  nowMs: () => performance.now(),
  wakeIn(delayMs, wake) {
    // Rounded up: a timer that fires early finds nothing due and has to be set again.
    const timer = setTimeout(wake, Math.ceil(delayMs));
    return () => clearTimeout(timer);
  },
};
