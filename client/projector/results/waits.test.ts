import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classRound, playOut } from '../../../shared/simul/index.ts';
import { binsOf, lastClassRound, sumOf, waitsByAnswers } from './waits.ts';

const roundOf = (boards: number) => {
  const { hall, facts } = playOut(
    classRound({ policy: 'blocking', boards, durationMs: 60_000, replies: { kind: 'fixed', ms: 5_000 } }),
  );
  return { scenario: hall.scenario, facts };
};

describe('everybody’s waits', () => {
  it('stand with those first who got the fewest answers, then the longest wait', () => {
    const waits = waitsByAnswers(roundOf(24));
    expect(waits).toHaveLength(24);
    const answers = waits.map((wait) => wait.answers);
    expect(answers).toEqual(answers.toSorted((a, b) => a - b));
    const longest = waits.filter((wait) => wait.answers === 0).map((wait) => wait.longestMs);
    expect(longest).toEqual(longest.toSorted((a, b) => b - a));
  });
  it('of equals the lower number is first', () => {
    const neverServed = waitsByAnswers(roundOf(24)).filter(({ openMs }) => openMs === 55_000);
    const boards = neverServed.map(({ board }) => board);
    expect(boards.length).toBeGreaterThan(2);
    expect(boards).toEqual(boards.toSorted((a, b) => a - b));
  });
  it('come to answers, the wait for each, and those who got none: never to a total of waiting', () => {
    const of = { longestMs: 0, stretches: [] };
    const waits = [
      { ...of, board: 1, answers: 0, eachMs: null, openMs: 40_000 },
      { ...of, board: 2, answers: 1, eachMs: 8_000, openMs: 3_000 },
      { ...of, board: 3, answers: 3, eachMs: 4_000, openMs: null },
      { ...of, board: 4, answers: 0, eachMs: null, openMs: null },
    ];
    expect(sumOf(waits)).toEqual({ answers: 4, eachMs: 5_000, none: 1 });
    expect(sumOf([])).toEqual({ answers: 0, eachMs: 0, none: 0 });
  });
});

it('a show is no round of the class', () => {
  const [first, show] = [roundOf(2), { ...roundOf(3), isShow: true }];
  expect(lastClassRound([first, show])).toBe(first);
  expect(lastClassRound([show])).toBeUndefined();
});

describe('bins over times', () => {
  it('have widths that read well', () => {
    expect(binsOf([1_000, 12_000, 12_500, 41_000], 10)).toEqual([
      { fromMs: 0, toMs: 5_000, count: 1 },
      { fromMs: 5_000, toMs: 10_000, count: 0 },
      { fromMs: 10_000, toMs: 15_000, count: 2 },
      { fromMs: 15_000, toMs: 20_000, count: 0 },
      { fromMs: 20_000, toMs: 25_000, count: 0 },
      { fromMs: 25_000, toMs: 30_000, count: 0 },
      { fromMs: 30_000, toMs: 35_000, count: 0 },
      { fromMs: 35_000, toMs: 40_000, count: 0 },
      { fromMs: 40_000, toMs: 45_000, count: 1 },
    ]);
  });
  it('hold every time once, and are never too many', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50_000_000 }), { maxLength: 200 }), (timesMs) => {
        const bins = binsOf(timesMs, 10);
        expect(bins.length).toBeLessThanOrEqual(10);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(timesMs.length);
      }),
    );
  });
});
