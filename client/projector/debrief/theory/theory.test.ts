import { describe, expect, it } from 'vitest';
import {
  classRound,
  famousEvening,
  type PolicyName,
  playOut,
  type Replies,
} from '../../../../shared/simul/index.ts';
import { settledOf } from '../rounds/settled.ts';
import { predictionsOf } from './predictions.ts';
import { replyMsOf, theoryOf } from './theory.ts';

const evening = settledOf(
  (['blocking', 'event-loop'] as const).map((policy) => {
    const scenario = famousEvening(policy);
    return { scenario, facts: playOut(scenario).facts, isShow: true };
  }),
);

/** Everybody takes as long as everybody else: theory has nothing to be wrong about. */
function steady(policy: PolicyName, durationMs = 600_000) {
  const replies: Replies = { kind: 'fixed', ms: 10_000 };
  const times = { playMs: 1_000, walkVisitMs: 0 };
  const scenario = classRound({ policy, boards: 24, durationMs, replies, ...times });
  return { scenario, facts: playOut(scenario).facts };
}

describe('theory beside what was measured', () => {
  it('the famous evening: S = 5 s, Z = 55 s, the knee at 12 boards', () => {
    const theory = theoryOf(evening, replyMsOf(evening, []));
    expect(theory).toMatchObject({
      boards: 24,
      stepMs: 5_000,
      replyMs: 55_000,
      knee: 12,
      responseMs: 65_000,
    });
    expect(
      theory?.rounds.map(({ theory, measured }) => [Math.round(theory.moves ?? 0), measured.moves]),
    ).toEqual([
      [720, 720],
      [731, 720],
    ]);
  });
  it('where everybody is steady the laws meet what happens', () => {
    const rounds = settledOf([steady('blocking'), steady('event-loop')]);
    const theory = theoryOf(
      rounds,
      replyMsOf(
        rounds,
        rounds.map(({ round }) => round),
      ),
    );
    for (const { theory: says, measured } of theory?.rounds ?? []) {
      expect((says.moves ?? 0) / measured.moves).toBeCloseTo(1, 1);
      expect((says.utilisation ?? 0) / measured.utilisation).toBeCloseTo(1, 1);
    }
  });
  it('Little’s law holds in every round, also in a short one', () => {
    const rounds = settledOf([steady('blocking', 30_000), steady('event-loop', 30_000), steady('in-order')]);
    for (const { theory, measured } of theoryOf(rounds, 10_000)?.rounds ?? [])
      expect(theory.little).toBeCloseTo(measured.little, 6);
  });
  it('a way without a simple law has none', () =>
    expect(theoryOf(settledOf([steady('in-order')]), 10_000)?.rounds[0]?.theory.moves).toBeNull());
  it('where nobody has moved there is nothing to say', () => expect(theoryOf(evening, null)).toBeNull());
});

describe('predictions', () => {
  const plan = {
    name: 'custom',
    steps: [
      { kind: 'question', topic: 'predict', question: { about: 'moves' }, durationMs: 20_000 },
      { kind: 'round', topic: 'blocking', policy: 'blocking', durationMs: 60_000 },
      { kind: 'question', topic: 'predict', question: { about: 'moves' }, durationMs: 20_000 },
      { kind: 'round', topic: 'event-loop', policy: 'event-loop', durationMs: 60_000 },
    ],
  } as const;
  const rounds = settledOf([steady('blocking'), steady('event-loop')]);
  const question = (step: number, moves: number | null, counts: number[] | null) =>
    ({
      step,
      question: { about: 'moves' },
      options: [55, 200, 600, 1_300],
      isOpen: counts === null,
      answers: 7,
      counts,
      right: null,
      moves,
    }) as const;

  it('belong to the round that follows them', () => {
    const predictions = predictionsOf(
      [question(0, 54, [1, 2, 3, 1]), question(2, 590, [0, 0, 7, 0])],
      { ...plan, steps: [...plan.steps] },
      rounds,
    );
    expect(predictions.map(({ round }) => round?.number)).toEqual([1, 2]);
    expect(predictions.map(({ tiles }) => tiles.findIndex(({ isNearest }) => isNearest))).toEqual([0, 2]);
    expect(predictions.map(({ expected }) => Math.round(expected?.moves ?? 0))).toEqual([55, 600]);
    expect(predictions[0]?.expected).toMatchObject({
      replyMs: expect.any(Number),
      stepMs: expect.any(Number),
    });
    expect(predictions[0]?.tiles.map(({ count }) => count)).toEqual([1, 2, 3, 1]);
  });
  it('what is open, or not yet played, or no prediction, is not shown', () => {
    const queue = { ...question(0, null, [1]), question: { about: 'queue' } } as const;
    expect(predictionsOf([question(0, null, null), question(0, null, [1]), queue], null, rounds)).toEqual([]);
  });
  it('without a plan nobody knows the round, and theory is silent', () =>
    expect(predictionsOf([question(0, 54, [1, 2, 3, 1])], null, rounds)).toMatchObject([
      { round: null, expected: null, moves: 54 },
    ]));
});
