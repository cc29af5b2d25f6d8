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
} from '../../../../shared/simul/index.ts';
import type { RoundPicture } from '../../../models/picture.ts';

/** The master who plays the round again. */
export type OtherMaster = {
  readonly policy: PolicyName;
  readonly masters: number;
  readonly queue: QueueOrder;
};

/** What a replay is played from: a round, and the master who plays it again. */
export type ReplayTask = { readonly round: RoundPicture; readonly master: OtherMaster };

export type Replayed = {
  readonly scenario: Scenario;
  readonly facts: readonly Fact[];
  /** How many of the replies were measured, and how many had to be repeated. */
  readonly measured: number;
  readonly repeated: number;
  /** Whether everything happened exactly as in the round itself. */
  readonly isExact: boolean;
};

/** The master who really played. */
export function playedBy({ policy, masters, queue }: Scenario): OtherMaster {
  return { policy, masters, queue };
}

/** What stands against playing the round under this master, a sentence each; none where it can be played. */
export function objections(round: RoundPicture, master: OtherMaster): readonly string[] {
  return problemsOf(under(round, master));
}

/** About so many visits, of all masters together, are played within a blink. */
const VISITS_IN_A_BLINK = 3_000;

/** Whether the replay takes so long that the page would freeze meanwhile. */
export function takesLong({ scenario, facts }: RoundPicture, { policy, masters }: OtherMaster): boolean {
  const { playMs, walkVisitMs } = scenario;
  const visitMs = policies[policy].looks ? walkVisitMs : playMs + walkVisitMs;
  return ((facts.at(-1)?.at ?? 0) * masters) / Math.max(1, visitMs) > VISITS_IN_A_BLINK;
}

/**
 * Plays the round again, with the replies that were measured and the moment of its bell.
 * @throws RangeError where `objections` has any
 */
export function replayOf(round: RoundPicture, master: OtherMaster): Replayed {
  const scenario = under(round, master);
  const { facts } = playOut(scenario);
  const counts = measuredAndRepeated(repliesOf(round.facts, scenario.boards), facts);
  return { scenario, facts, ...counts, isExact: isSame(facts, round.facts) };
}

/** The round's hall under this master. Everything else stays as it was, the moment of the bell too. */
function under({ scenario, facts }: RoundPicture, { policy, masters, queue }: OtherMaster): Scenario {
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

/** Whether the same happened. Who took over a seat from whom doesn't matter: the replies are the seat's. */
function isSame(one: readonly Fact[], other: readonly Fact[]): boolean {
  const happened = (facts: readonly Fact[]) =>
    JSON.stringify(facts.filter(({ kind }) => kind !== 'reseated'));
  return happened(one) === happened(other);
}
