/** Bots from 1 to 10,000: what the core measures with so many boards, and what theory allows. */
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
import { lastClassRound } from './waits.ts';

/** The halls that are shown. */
export const STOPS = [1, 4, 12, 24, 50, 200, 1_000, 10_000] as const;
/** The halls that are measured: those, and some between for the bend of the curve. */
export const MEASURED_AT = [1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 34, 50, 100, 200, 500, 1_000, 3_000, 10_000];

/** S: a move and the way to it; Z: an opponent's thinking. */
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

/** So many laps round the hall until means stand still, and at least so long. */
const LAPS = 20;
const AT_LEAST_MS = 10_800_000;

/** A hall of bots who think like that, with a bell that lets long queues show how long they are. */
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
  /** R: hand up until he has moved, on average. */
  readonly responseMs: Ms;
};

/** Where a hall that was measured lies on both curves. */
export function pointOf({ scenario, ledger }: Measured): KneePoint {
  return {
    boards: scenario.boards,
    movesPerSecond: ledger.throughputPerSecond,
    responseMs: ledger.waitMs.mean + scenario.playMs,
  };
}

/** What no master beats, at so many boards. */
export function limitOf(boards: number, { playMs, replyMs }: Times): KneePoint {
  const { throughput, response } = theory.bounds({ boards, play: playMs, reply: replyMs });
  return { boards, movesPerSecond: throughput * 1000, responseMs: response };
}

/** N*: from so many boards on they queue. */
export function kneeOf({ playMs, replyMs }: Times): number {
  return theory.bounds({ boards: 1, play: playMs, reply: replyMs }).knee;
}

/** Blocking: the same moves per second whatever the number of boards, so that (Little) R = N / X - Z. */
export function blockingOf(boards: number, { playMs, replyMs }: Times): KneePoint {
  const { throughput } = theory.blockingLaw({ boards, play: playMs, reply: replyMs }, 1);
  return { boards, movesPerSecond: throughput * 1000, responseMs: boards / throughput - replyMs };
}

/** What a connection costs, in bytes, as it was measured on Linux. */
export const MEMORY = {
  /** A sleeping task, really used: between these. */
  task: { min: 1_000, max: 3_000 },
  /** A thread's stack as it is reserved, and what a blocked one really uses, the kernel's share included. */
  thread: { reserved: 8_000_000, real: 30_000 },
} as const;
