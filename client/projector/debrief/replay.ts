/** A class's round again, under another master: the core plays it, with the replies that were measured. */
import {
  type Fact,
  measuredAndRepeated,
  type PolicyName,
  playOut,
  policies,
  problemsOf,
  type QueueOrder,
  repliesOf,
  type Scenario,
  whatIf,
} from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../../models/picture.ts';

/** The master that is wished for. */
export type Wish = {
  readonly policy: PolicyName;
  readonly masters: number;
  readonly queue: QueueOrder;
};

export type Replayed = {
  readonly scenario: Scenario;
  readonly facts: readonly Fact[];
  /** How many of the replies were measured, and how many had to be repeated. */
  readonly measured: number;
  readonly repeated: number;
  /** It went exactly as it was played. */
  readonly isExact: boolean;
};

/** The master who really played. */
export function playedBy({ policy, masters, queue }: Scenario): Wish {
  return { policy, masters, queue };
}

/** What stands against playing it so, a sentence each; none: it can be played. */
export function objections(round: RoundPicture, wish: Wish): readonly string[] {
  return problemsOf(under(round, wish));
}

/** What a master does in this time is played within a blink; about so many visits, all masters together. */
const VISITS_IN_A_BLINK = 3_000;

/** Whether it takes so long that the page would stand still meanwhile. */
export function takesLong({ scenario, facts }: RoundPicture, { policy, masters }: Wish): boolean {
  const { playMs, walkVisitMs } = scenario;
  const visitMs = policies[policy].looks ? walkVisitMs : playMs + walkVisitMs;
  return ((facts.at(-1)?.at ?? 0) * masters) / Math.max(1, visitMs) > VISITS_IN_A_BLINK;
}

/** @throws RangeError where something stands against it */
export function replayOf(round: RoundPicture, wish: Wish): Replayed {
  const scenario = under(round, wish);
  const { facts } = playOut(scenario);
  const counts = measuredAndRepeated(repliesOf(round.facts, scenario.boards), facts);
  return { scenario, facts, ...counts, isExact: isSame(facts, round.facts) };
}

/** The round's hall with that master. Everything else stays, the moment of the bell as well. */
function under({ scenario, facts }: RoundPicture, { policy, masters, queue }: Wish): Scenario {
  const { brains } = scenario;
  const bell = facts.findLast(({ kind }) => kind === 'bellRang');
  return {
    ...whatIf(scenario, facts, policy),
    queue,
    masters,
    brains: brains < scenario.masters ? Math.min(brains, masters) : masters,
    durationMs: bell?.at ?? scenario.durationMs,
  };
}

/** Whether the same happened. Who sat down for whom is no matter: the replies are the seat's. */
function isSame(one: readonly Fact[], other: readonly Fact[]): boolean {
  const happened = (facts: readonly Fact[]) =>
    JSON.stringify(facts.filter(({ kind }) => kind !== 'reseated'));
  return happened(one) === happened(other);
}
