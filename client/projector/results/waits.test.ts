import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classRound, playOut } from '../../../shared/simul/index.ts';
import { binsOf, lastClassRound, meanOf, waitsByLength } from './waits.ts';

const roundOf = (boards: number) => {
  const { hall, facts } = playOut(
    classRound({ policy: 'blocking', boards, durationMs: 60_000, replies: { kind: 'fixed', ms: 5_000 } }),
  );
  return { scenario: hall.scenario, facts };
};

describe('everybody’s waits', () => {
  it('stand with the longest first', () => {
    const waits = waitsByLength(roundOf(24));
    expect(waits).toHaveLength(24);
    const waited = waits.map(({ waitMs }) => waitMs);
    expect(waited).toEqual(waited.toSorted((a, b) => b - a));
  });
  it('of equals the lower number is first', () => {
    const neverServed = waitsByLength(roundOf(24)).filter(({ waitMs }) => waitMs === 55_000);
    const boards = neverServed.map(({ board }) => board);
    expect(boards.length).toBeGreaterThan(2);
    expect(boards).toEqual(boards.toSorted((a, b) => a - b));
  });
  it('have means; of nobody they are nothing', () => {
    const waits = [
      { board: 1, replyMs: 8_000, waitMs: 60_000 },
      { board: 2, replyMs: 10_000, waitMs: 20_000 },
    ];
    expect(meanOf(waits)).toEqual({ replyMs: 9_000, waitMs: 40_000 });
    expect(meanOf([])).toEqual({ replyMs: 0, waitMs: 0 });
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
