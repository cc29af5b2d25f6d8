/** The browser's clock. A tab in the background wakes late: the exhibition then catches up. */
import type { Clock } from '../../shared/round/ports.ts';

export const browserClock: Clock = {
  nowMs: () => performance.now(),
  wakeIn(delayMs, wake) {
    const timer = setTimeout(wake, Math.ceil(delayMs));
    return () => clearTimeout(timer);
  },
};
