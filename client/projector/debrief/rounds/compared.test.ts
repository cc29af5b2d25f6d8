import { describe, expect, it } from 'vitest';
import {
  botReplies,
  type ClassRound,
  classRound,
  famousEvening,
  playOut,
  type Scenario,
} from '../../../../shared/simul/index.ts';
import { axesOf, ticksOf } from './axes.ts';
import { comparedOf, pairOf } from './compared.ts';
import { settledOf } from './settled.ts';

const BOARDS = 6;
const replies = Array.from({ length: BOARDS }, (_, index) => botReplies(5, index + 1));

function inClass(policy: Scenario['policy'], more: Partial<ClassRound> = {}): Scenario {
  return classRound({ policy, boards: BOARDS, durationMs: 20_000, replies, ...more });
}

const played = (scenarios: readonly Scenario[], isShow = false) =>
  scenarios.map((scenario) => ({ scenario, facts: playOut(scenario).facts, isShow }));
const numbers = (rounds: readonly { readonly number: number }[]) => rounds.map(({ number }) => number);

describe('the two rounds of the headline', () => {
  it('are a blocking one and an event loop in the same hall: a warm-up is none', () => {
    const warmUp = inClass('event-loop', { playMs: 50, walkVisitMs: 50 });
    const all = settledOf(played([warmUp, inClass('in-order'), inClass('blocking'), inClass('event-loop')]));
    expect(numbers(pairOf(all))).toEqual([3, 4]);
  });
  it('an event loop with a blocking call in it is not what the lesson compares', () => {
    const trapped = inClass('event-loop', { traps: [{ board: 1, lingerMs: 6_000 }] });
    const all = settledOf(played([trapped, inClass('blocking'), inClass('event-loop')]));
    expect(numbers(pairOf(all))).toEqual([2, 3]);
  });
  it('stand in the order of the lesson, whichever came first', () =>
    expect(numbers(pairOf(settledOf(played([inClass('event-loop'), inClass('blocking')]))))).toEqual([2, 1]));
  it('without such a pair, the first two; of one round, that', () => {
    expect(numbers(pairOf(settledOf(played([inClass('polling'), inClass('in-order')]))))).toEqual([1, 2]);
    expect(numbers(pairOf(settledOf(played([inClass('blocking')]))))).toEqual([1]);
    expect(pairOf([])).toEqual([]);
  });
  it('a round in which nothing has happened is not there, and the others keep their numbers', () => {
    const [first, second] = played([inClass('blocking'), inClass('event-loop')]);
    const all = settledOf([
      { scenario: inClass('polling'), facts: [] },
      ...[first, second].flatMap((r) => r ?? []),
    ]);
    expect(numbers(all)).toEqual([2, 3]);
  });
  it('more masters in the same hall are compared with them', () => {
    const threads = inClass('blocking', { masters: 4, brains: 4 });
    const all = settledOf(played([inClass('blocking'), threads, inClass('event-loop')]));
    expect(numbers(pairOf(all))).toEqual([1, 3]);
    expect(numbers(comparedOf(all))).toEqual([1, 2, 3]);
  });
});

describe('time axes', () => {
  it('one for the class, and shows have their own, those of one hall together', () => {
    const evenings = (['blocking', 'event-loop'] as const).map(famousEvening);
    const all = settledOf([
      ...played([inClass('blocking')]),
      ...played(evenings, true),
      ...played([inClass('event-loop', { durationMs: 10_000 })]),
    ]);
    expect(axesOf(all).map(({ rounds, lengthMs, isShow }) => [numbers(rounds), lengthMs, isShow])).toEqual([
      [[1, 4], 20_000, false],
      [[2, 3], 43_200_000, true],
    ]);
  });
  it.each([1_000, 45_000, 60_000, 3_655_000, 43_200_000, 400_000_000])(
    'an axis of %i ms begins at 0 and is written on with a few round moments',
    (lengthMs) => {
      const ticks = ticksOf(lengthMs);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeGreaterThan(3);
      expect(ticks.length).toBeLessThan(11);
      expect(ticks.at(-1)).toBeLessThanOrEqual(lengthMs + 1e-6);
    },
  );
  it('a minute has its tens', () =>
    expect(ticksOf(60_000)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]));
});
