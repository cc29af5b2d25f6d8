import { describe, expect, it } from 'vitest';
import { THROUGHPUT_DEFAULTS } from '../../../shared/labs/throughput.ts';
import { curveOf, lawOf, ratesOf } from './curves.ts';

describe('the curves of throughput', () => {
  it('bend where the pool is full, and go on for the loop', () => {
    const pool = curveOf('pool', THROUGHPUT_DEFAULTS);
    expect(pool.map(({ atOnce }) => atOnce)).toEqual([1, 10, 100, 500, 1_000, 10_000]);
    expect(pool.slice(3).map(({ perSecond }) => perSecond)).toEqual([500, 500, 500]);
    expect(curveOf('loop', THROUGHPUT_DEFAULTS).at(-1)).toEqual({ atOnce: 10_000, perSecond: 10_000 });
  });

  it('bend for the loop where S fills the core', () =>
    expect(curveOf('loop', { ...THROUGHPUT_DEFAULTS, playMs: 100 })).toContainEqual({
      atOnce: 11,
      perSecond: 10,
    }));

  it('of a blocking round are flat: one thread', () => {
    const round = { of: 'pool', atOnce: 24, perSecond: 0.17, playMs: 230, replyMs: 5_500 } as const;
    const rates = lawOf(round).map(({ perSecond }) => perSecond);
    expect(new Set(rates.map((rate) => rate.toFixed(6))).size).toBe(1);
    expect(rates[0]).toBeCloseTo(1_000 / 5_730);
  });

  it('stand between powers of ten', () => {
    expect(ratesOf(THROUGHPUT_DEFAULTS, [])).toEqual([1, 10_000]);
    expect(ratesOf(THROUGHPUT_DEFAULTS, [{ atOnce: 24, perSecond: 0.2 }])).toEqual([0.1, 10_000]);
  });
});
