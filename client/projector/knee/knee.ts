/** From 1 to 10,000 bots: what the core measures with so many boards, and what theory allows. */
import { measuredReplyMs } from '../../../shared/lesson/theory.ts';
import {
  classRound,
  type Measured,
  type Ms,
  type PolicyName,
  type Scenario,
  scenarioOf,
  theory,
  USUAL_THINK_MS,
} from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../../models/picture.ts';
import { lastClassRound } from '../results/waits.ts';

/** How many boards the halls have that are shown. */
export const STOPS = [1, 4, 12, 24, 50, 200, 1_000, 10_000] as const;
/** How many boards the halls have that are measured: those, and some in between for the bend of the curve. */
export const MEASURED_AT = [1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 34, 50, 100, 200, 500, 1_000, 3_000, 10_000];

/** S, the master's move and the way to it, and Z, the time until an opponent replies. */
export type Times = { readonly playMs: Ms; readonly replyMs: Ms };

/** The class's own times, from its last round; without one, those of a usual class. */
export function timesOf(rounds: readonly RoundPicture[]): Times & { readonly ofClass: boolean } {
  const own = rounds.filter(({ isShow }) => !isShow);
  const replyMs = measuredReplyMs(own);
  const { playMs, walkVisitMs } =
    lastClassRound(rounds)?.scenario ??
    classRound({ policy: 'event-loop', boards: 24, durationMs: 1, replies: { kind: 'fixed', ms: 1 } });
  return { playMs: playMs + walkVisitMs, replyMs: replyMs ?? USUAL_THINK_MS, ofClass: replyMs !== null };
}

/** A hall is played for so many laps, after which means hardly change any more, and at least for so long. */
const LAPS = 20;
const AT_LEAST_MS = 10_800_000;

/** A hall of bots with these times; its bell rings late enough for a long queue to grow to its full length. */
export function hallOf(policy: PolicyName, boards: number, { playMs, replyMs }: Times): Scenario {
  return scenarioOf({
    policy,
    boards,
    playMs,
    durationMs: Math.max(AT_LEAST_MS, LAPS * boards * playMs),
    opens: 'opponents',
    replies: { kind: 'sampled', law: 'logNormal', meanMs: replyMs, sigma: 0.5, seed: 11 },
  });
}

export type KneePoint = {
  readonly boards: number;
  readonly movesPerSecond: number;
  /** R: from the hand to the master's move, on average. */
  readonly responseMs: Ms;
};

/** Where a measured hall lies on both curves. */
export function pointOf({ scenario, ledger }: Measured): KneePoint {
  return {
    boards: scenario.boards,
    movesPerSecond: ledger.throughputPerSecond,
    responseMs: ledger.waitMs.mean + scenario.playMs,
  };
}

/** What no master can beat at so many boards: the asymptotic bounds of a closed network (`theory.bounds`). */
export function limitOf(boards: number, { playMs, replyMs }: Times): KneePoint {
  const { throughput, response } = theory.bounds({ boards, play: playMs, reply: replyMs });
  return { boards, movesPerSecond: throughput * 1000, responseMs: response };
}

/** N*, the knee: from so many boards on, hands must queue. */
export function kneeOf({ playMs, replyMs }: Times): number {
  return theory.bounds({ boards: 1, play: playMs, reply: replyMs }).knee;
}

/** A blocking master: as many moves per second whatever the number of boards, so that by Little's law R = N / X - Z. */
export function blockingOf(boards: number, { playMs, replyMs }: Times): KneePoint {
  const { throughput } = theory.blockingLaw({ boards, play: playMs, reply: replyMs }, 1);
  return { boards, movesPerSecond: throughput * 1000, responseMs: boards / throughput - replyMs };
}

/** What a connection costs in bytes, as measured on Linux. */
export const MEMORY = {
  /** What a sleeping task really uses lies between these. */
  task: { min: 1_000, max: 3_000 },
  /** What is reserved for a thread's stack, and what a blocked thread really uses, the kernel's share included. */
  thread: { reserved: 8_000_000, real: 30_000 },
} as const;
