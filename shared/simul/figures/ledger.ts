/** The time accounts of a round, each figure as `SPEC.md` defines it. */
import type { Ms } from '../model/scenario.ts';

/** Where one master's milliseconds went; they sum to the makespan. */
export type Account = {
  readonly playMs: Ms;
  readonly walkMs: Ms;
  readonly recallMs: Ms;
  readonly brainWaitMs: Ms;
  readonly blockedMs: Ms;
  readonly restMs: Ms;
};

export type Ledger = {
  /** End of the last playing or standing blocked. */
  readonly masterDoneMs: Ms;
  /** The last fact, or the bell. */
  readonly makespanMs: Ms;
  /** The masters' completed moves up to the bell, openings included. */
  readonly movesAnswered: number;
  readonly throughputPerSecond: number;
  /** Hand up until he begins to play there; nearest-rank percentiles. */
  readonly waitMs: { readonly mean: Ms; readonly p50: Ms; readonly p95: Ms; readonly max: Ms };
  readonly firstWaitMs: { readonly max: Ms };
  /** L: the mean number of hands up, an integral of its own. */
  readonly meanWaiting: number;
  /** One per master. */
  readonly accounts: readonly Account[];
  readonly utilisation: number;
  /** Standing blocked while another hand is up, as a share of masters x makespan. */
  readonly idleWithHandsUpShare: number;
  readonly neverServed: number;
  readonly cancelled: number;
  readonly turnedAway: number;
  readonly stackReservedBytes: number;
};
