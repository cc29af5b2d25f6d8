/** The round's clock in the browser: it runs on evenly between the server's news, and goes back only where it must. */

type Ms = number;

/** News this far behind the running clock, in wall milliseconds, are not just late: the clock was set back. */
const REAL_SETBACK_MS = 2000;
/** News come a few times a second. After so much silence, in wall milliseconds, nobody knows how the round goes on. */
const SILENCE_MS = 3000;

export type RoundClock = {
  /** Follows the class status: which round it is, whether its clock runs, how fast, and at which time the bell rings. */
  readonly follow: (round: {
    readonly round: number;
    readonly running: boolean;
    readonly speed: number;
    readonly bellMs: Ms;
  }) => void;
  /** Follows the news: the round's clock when they were sent. */
  readonly told: (clockMs: Ms) => void;
  /** The line is lost: the clock stands still until it is told to run again. */
  readonly halt: () => void;
  readonly nowMs: () => Ms;
};

/**
 * A clock that follows the server's.
 * News come late by the time they travelled, so those that travelled least are the most exact: the clock keeps the
 * greatest lead that any of them gave it, and so neither jitters nor steps back. Without news it counts on only shortly.
 * @param wallMs a monotonic clock
 */
export function roundClock(wallMs: () => Ms): RoundClock {
  let round = -1;
  let running = false;
  let speed = 1;
  let bellMs = Number.POSITIVE_INFINITY;
  /** While the clock runs: the round's clock minus speed x wall clock. While it stands: the round's clock itself. */
  let base = 0;
  let heardAtMs = 0;

  const countsTo = () => Math.min(wallMs(), heardAtMs + SILENCE_MS);
  const nowMs = () => Math.min(bellMs, running ? base + speed * countsTo() : base);
  const setTo = (clockMs: Ms) => {
    base = running ? clockMs - speed * wallMs() : clockMs;
  };

  return {
    nowMs,
    follow(next) {
      const clockMs = next.round === round ? nowMs() : 0;
      ({ round, running, speed, bellMs } = next);
      heardAtMs = wallMs();
      setTo(clockMs);
    },
    halt() {
      base = nowMs();
      running = false;
    },
    told(clockMs) {
      const ahead = clockMs - nowMs();
      heardAtMs = wallMs();
      if (!running || ahead > 0 || ahead < -REAL_SETBACK_MS * speed) setTo(clockMs);
    },
  };
}
