/** What theory says of the rounds that are compared, and what was measured. Rates are per second. */
import { expectationOf, expectedMoves, measuredReplyMs } from '../../../../shared/lesson/theory.ts';
import { book, type Ms, openBooks, theory } from '../../../../shared/simul/index.ts';
import type { RoundPicture } from '../../../models/picture.ts';
import type { Settled } from '../rounds/settled.ts';

export const MEASURES = ['moves', 'rate', 'utilisation', 'little'] as const;
export type Measure = (typeof MEASURES)[number];

export type Checked = {
  readonly settled: Settled;
  /** Null where there is no simple law for this policy. */
  readonly theory: { readonly [measure in Measure]: number | null };
  readonly measured: { readonly [measure in Measure]: number };
  /** Lambda and W of Little's law. */
  readonly handsPerSecond: number;
  readonly meanWaitMs: Ms;
};

export type Theory = {
  readonly boards: number;
  /** S, the master's move and the way to it. */
  readonly stepMs: Ms;
  /** Z, the time until an opponent replies. */
  readonly replyMs: Ms;
  /** N*: how many boards one master can serve without a rest. */
  readonly knee: number;
  /** The least R that is possible. */
  readonly responseMs: Ms;
  /** 1 / S, the most moves per second. */
  readonly ceiling: number;
  readonly rounds: readonly Checked[];
};

/**
 * Every law for each of these rounds, and the N, S and knee of the last one.
 * @param replyMs the class's Z; null where nobody has moved, and the result is null then
 */
export function theoryOf(compared: readonly Settled[], replyMs: Ms | null): Theory | null {
  const scenario = compared.at(-1)?.round.scenario;
  if (!scenario || replyMs === null) return null;
  const stepMs = scenario.playMs + scenario.walkVisitMs;
  const bounds = theory.bounds({ boards: scenario.boards, play: stepMs, reply: replyMs });
  return {
    boards: scenario.boards,
    stepMs,
    replyMs,
    knee: bounds.knee,
    responseMs: bounds.response,
    ceiling: 1_000 / stepMs,
    rounds: compared.map((settled) => checked(settled, replyMs)),
  };
}

/** Z: the mean reply of the class, or of a show's bots where shows are compared; null where nobody has moved. */
export function replyMsOf(compared: readonly Settled[], all: readonly RoundPicture[]): Ms | null {
  const isShow = compared[0]?.round.isShow ?? false;
  return measuredReplyMs(isShow ? compared.map(({ round }) => round) : all.filter((round) => !round.isShow));
}

function checked(settled: Settled, replyMs: Ms): Checked {
  const { round, ledger } = settled;
  const moves = expectedMoves(expectationOf(round.scenario, ledger.makespanMs, replyMs));
  const rate = moves === null ? null : (moves * 1_000) / ledger.makespanMs;
  const masters = Math.max(1, ledger.accounts.length);
  const handsPerSecond = (handsRaised(round) * 1_000) / Math.max(1, ledger.makespanMs);
  const meanWaitMs = ledger.waitMs.mean;
  return {
    settled,
    theory: {
      moves,
      rate,
      utilisation: rate === null ? null : (rate * round.scenario.playMs) / 1_000 / masters,
      little: theory.little(handsPerSecond, meanWaitMs / 1_000),
    },
    measured: {
      moves: ledger.movesAnswered,
      rate: ledger.throughputPerSecond,
      utilisation: ledger.utilisation,
      little: ledger.meanWaiting,
    },
    handsPerSecond,
    meanWaitMs,
  };
}

/** How many hands went up, those included that are still up. */
function handsRaised({ scenario, facts }: RoundPicture): number {
  const books = openBooks(scenario);
  for (const fact of facts) book(books, fact);
  return books.waits.length + books.hands;
}
