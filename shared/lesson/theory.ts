/** What theory expects of a round in class, from the class's own thinking time Z and the master's time per move S. */
import {
  DRIVEN,
  type Fact,
  goesToHands,
  type Ms,
  measure,
  type PolicyName,
  policies,
  repliesOf,
  type Scenario,
  theory,
} from '../simul/index.ts';

export type RoundExpected = {
  readonly policy: PolicyName;
  readonly boards: number;
  readonly masters: number;
  readonly brains: number;
  readonly durationMs: Ms;
  /** S: a move and the way to it. */
  readonly stepMs: Ms;
  /** Z: how long an opponent thinks, on average. */
  readonly replyMs: Ms;
  /** The round itself, where a blocking call in it breaks the law: it is played out instead. */
  readonly trapped?: Scenario | null;
};

/**
 * How many moves are answered until the bell, about. Who waits after his move: threads / (S + Z). Who goes to whoever is
 * ready: min(N / (S + Z), 1 / S), which he can't beat. Source: `theory.threadsLaw`, `theory.bounds`. Where a blocking call
 * holds him, what the core plays with drawn replies.
 * @returns null where there is no such law
 */
export function expectedMoves(round: RoundExpected): number | null {
  if (round.trapped) return playedMoves(round.trapped, round);
  const { policy, boards, masters, brains, durationMs, stepMs, replyMs } = round;
  const times = { play: stepMs, reply: replyMs };
  const { waits } = policies[policy];
  if (waits === 'afterHisMove' || waits === 'toTheEnd')
    return durationMs * theory.threadsLaw(Math.min(masters, boards), brains, times);
  if (!goesToHands(policy)) return null;
  const ceiling = Math.min(masters, brains) / stepMs;
  return durationMs * Math.min(boards / (stepMs + replyMs), ceiling);
}

/** So many classes are drawn, and their mean is taken: one alone may be a lucky one. */
const DRAWN_CLASSES = 5;
/** Of each so much is played: whoever asks a class must not keep it waiting. The rest goes on as it began. */
const DRAWN_FACTS_MAX = 10_000;

/** How many moves are answered in a round that no law describes: the mean of some that the core plays. */
function playedMoves(scenario: Scenario, { durationMs, replyMs }: RoundExpected): number {
  const moves = Array.from({ length: DRAWN_CLASSES }, (_, seed) => {
    const replies = { kind: 'sampled', law: 'logNormal', meanMs: replyMs, sigma: 0.5, seed } as const;
    const { ledger } = measure({ ...scenario, durationMs, replies }, DRAWN_FACTS_MAX);
    return ledger.makespanMs > 0 ? (ledger.movesAnswered * durationMs) / ledger.makespanMs : 0;
  });
  return moves.reduce((sum, one) => sum + one, 0) / DRAWN_CLASSES;
}

/** What theory needs of a round. @param replyMs the class's own thinking time, where it has been measured */
export function expectationOf(scenario: Scenario, durationMs: Ms, replyMs: Ms): RoundExpected {
  const { policy, boards, masters, brains, playMs, walkVisitMs, traps } = scenario;
  const played = policy === DRIVEN ? ({ ...scenario, policy: 'event-loop' } as const) : scenario;
  const trapped = policies[policy].hasTraps && traps.length > 0 ? played : null;
  return { policy, boards, masters, brains, durationMs, stepMs: playMs + walkVisitMs, replyMs, trapped };
}

/** Z as a scenario says it, cut short by no cap; null: it has no law that is the same for all. */
export function meanReplyMs(replies: Scenario['replies']): Ms | null {
  if (!('kind' in replies)) return null;
  if (replies.kind === 'fixed') return replies.ms;
  return replies.kind === 'sampled' ? replies.meanMs : null;
}

/**
 * Z: the mean of everything that these opponents took, turns that the bell cut off left out.
 * @param boards whose replies count; without it everybody's
 * @returns null where nobody has moved yet
 */
export function measuredReplyMs(
  rounds: readonly { readonly facts: readonly Fact[] }[],
  counts: (board: number) => boolean = () => true,
): Ms | null {
  let totalMs = 0;
  let replies = 0;
  for (const { facts } of rounds) {
    repliesOf(facts).forEach((taken, index) => {
      if (!counts(index + 1)) return;
      for (const ms of taken) totalMs += ms;
      replies += taken.length;
    });
  }
  return replies === 0 ? null : totalMs / replies;
}
