/** How long a line waits: for an answer while it is open, and before it tries again when it is lost. */

const BEAT_MS = 2000;
/** With the beat before it: nobody counts on for longer than five seconds what they can't know any more. */
const ANSWER_MS = 3000;
/** After waking up the wait for an answer is short: coming in anew costs less than waiting. */
const AWAKE_MS = 1000;

export type Heartbeat = {
  /** Asks at once and waits only shortly: the line may have died while the page slept. */
  readonly wake: () => void;
  readonly stop: () => void;
};

type Signs = {
  /** Asks the other end, and calls `pong` when it has answered. */
  readonly ping: (pong: () => void) => void;
  /** How long nothing was heard of the other end, in milliseconds. */
  readonly silentMs: () => number;
  /** Called whenever the line has lasted for a beat. */
  readonly alive: () => void;
  /** Called once, when an answer did not come. */
  readonly dead: () => void;
};

/**
 * A line can die in silence (a phone between two access points): asks whenever nothing was heard for a beat, and takes more of
 * it for a loss. Where the server speaks anyhow it is not asked: of ten thousand phones that alone would be half of its work.
 */
export function heartbeat({ ping, silentMs, alive, dead }: Signs): Heartbeat {
  let timer = setTimeout(look, BEAT_MS);
  let stopped = false;

  function look(): void {
    const leftMs = Math.ceil(BEAT_MS - silentMs());
    if (leftMs <= 0) ask(ANSWER_MS);
    else {
      alive();
      timer = setTimeout(look, leftMs);
    }
  }
  function ask(patienceMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(dead, patienceMs);
    ping(() => {
      if (stopped) return;
      alive();
      clearTimeout(timer);
      timer = setTimeout(look, BEAT_MS);
    });
  }

  return {
    wake: () => ask(AWAKE_MS),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

const FIRST_MS = 100;
const LONGEST_MS = 5000;
/** The delays grow slowly, so that whoever was away for seven seconds is back within two. */
const GROWTH = 1.2;
const GROWS_FOR = 30;

/**
 * How long to wait before the next attempt, in milliseconds: soon at first, then less often, and without end.
 * @param attempt counted from 0
 * @param chance from 0 to 1; it spreads phones that lost the same Wi-Fi over half the delay
 */
export function retryDelayMs(attempt: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * GROWTH ** Math.min(attempt, GROWS_FOR));
  return Math.max(FIRST_MS, full * (0.5 + chance / 2));
}
