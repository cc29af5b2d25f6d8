/** A line can die without a word (a phone between two access points): ask now and then, and take silence for a loss. */

const EVERY_MS = 5000;
/** Whoever wakes up is not made to wait for long: coming in anew costs less. */
const AWAKE_MS = 1000;

export type Heartbeat = {
  /** Asks at once, whenever the next beat was due, and with little patience: the line may have died in its sleep. */
  readonly wake: () => void;
  readonly stop: () => void;
};

/**
 * @param ping asks the other end, and calls `pong` when it has answered
 * @param dead called once, after a beat without an answer
 */
export function heartbeat(ping: (pong: () => void) => void, dead: () => void): Heartbeat {
  let timer = setTimeout(() => beat(EVERY_MS), EVERY_MS);
  let stopped = false;

  function beat(patienceMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(dead, patienceMs);
    ping(() => {
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(() => beat(EVERY_MS), EVERY_MS);
    });
  }

  return {
    wake: () => beat(AWAKE_MS),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
