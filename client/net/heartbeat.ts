/** A line can die without a word (a phone between two access points): ask now and then, and take silence for a loss. */

const EVERY_MS = 5000;

export type Heartbeat = {
  /** Asks at once, whenever the next beat was due. */
  readonly beat: () => void;
  readonly stop: () => void;
};

/**
 * @param ping asks the other end, and calls `pong` when it has answered
 * @param dead called once, after a beat without an answer
 */
export function heartbeat(ping: (pong: () => void) => void, dead: () => void): Heartbeat {
  let timer = setTimeout(beat, EVERY_MS);
  let stopped = false;

  function beat(): void {
    clearTimeout(timer);
    timer = setTimeout(dead, EVERY_MS);
    ping(() => {
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(beat, EVERY_MS);
    });
  }

  return {
    beat,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
