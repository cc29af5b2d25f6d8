/** The round's clock in the browser: it runs on between the server's news, evenly, and never backwards without need. */

type Ms = number;

/** A told clock that lies this far behind the running one (in wall milliseconds) is a fact and no late message. */
const REAL_SETBACK_MS = 2000;

export type RoundClock = {
  /** What the lesson says: which round it is, whether its clock runs, how fast, and where the bell stands. */
  readonly follow: (round: {
    readonly round: number;
    readonly running: boolean;
    readonly speed: number;
    readonly bellMs: Ms;
  }) => void;
  /** What the news say: the round's clock when they were sent. */
  readonly told: (clockMs: Ms) => void;
  readonly nowMs: () => Ms;
};

/**
 * A clock that follows the server's.
 * News are late by the way they took, so the news that took least know best: the clock keeps the greatest lead that
 * any of them gave it, and so neither jitters nor steps back.
 * @param wallMs a monotonic clock
 */
export function roundClock(wallMs: () => Ms): RoundClock {
  let round = -1;
  let running = false;
  let speed = 1;
  let bellMs = Number.POSITIVE_INFINITY;
  /** The round's clock less speed x wall while it runs; the round's clock itself while it stands. */
  let base = 0;

  const nowMs = () => Math.min(bellMs, running ? base + speed * wallMs() : base);
  const setTo = (clockMs: Ms) => {
    base = running ? clockMs - speed * wallMs() : clockMs;
  };

  return {
    nowMs,
    follow(next) {
      const clockMs = next.round === round ? nowMs() : 0;
      ({ round, running, speed, bellMs } = next);
      setTo(clockMs);
    },
    told(clockMs) {
      const ahead = clockMs - nowMs();
      if (!running || ahead > 0 || ahead < -REAL_SETBACK_MS * speed) setTo(clockMs);
    },
  };
}
