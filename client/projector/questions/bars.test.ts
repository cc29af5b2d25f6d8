import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, binsOf } from './bars.ts';

describe('the bars of a question', () => {
  it('are as long as their share of the longest', () => {
    expect(barsOf({ options: [10, 40, 90], counts: [2, 8, 0] })).toEqual([
      { count: 2, share: 0.25 },
      { count: 8, share: 1 },
      { count: 0, share: 0 },
    ]);
  });
  it('are empty while the question is open, and where nobody answered', () => {
    const empty = { count: 0, share: 0 };
    expect(barsOf({ options: [1, 2], counts: null })).toEqual([empty, empty]);
    expect(barsOf({ options: [1, 2], counts: [0, 0] })).toEqual([empty, empty]);
  });
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
