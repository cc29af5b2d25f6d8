import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACE_MIN, paceAfter } from './pace.ts';

/** After so many moments of 5 ms at which the thread came so late. */
const paceOnceLate = (moments: number, lateMs: number, pace: number) =>
  Array.from({ length: moments }).reduce<number>((now) => paceAfter(now, lateMs, 5 + lateMs), pace);

describe('the pace at which people are let in', () => {
  it('is never more than the fastest, and never nothing, however late the thread is', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { maxLength: 200 }), (late) => {
        const pace = late.reduce((now, lateMs) => paceAfter(now, lateMs, 5 + lateMs), 1);
        expect(pace).toBeGreaterThanOrEqual(PACE_MIN);
        expect(pace).toBeLessThanOrEqual(1);
      }),
    ));

  it('is the slowest within some moments at which the thread is late', () => {
    expect(paceOnceLate(1, 30, 1)).toBeLessThan(1);
    expect(paceOnceLate(12, 30, 1)).toBe(PACE_MIN);
  });

  it('is the fastest again within a quarter of a second of being on time', () => {
    expect(paceOnceLate(20, 0, PACE_MIN)).toBeLessThan(1);
    expect(paceOnceLate(50, 0, PACE_MIN)).toBe(1);
  });

  it('hardly changes where the thread is late once in a while', () => {
    let [pace, least] = [1, 1];
    for (let moment = 1; moment <= 400; moment++) {
      pace = paceAfter(pace, moment % 20 === 0 ? 25 : 0, 5);
      least = Math.min(least, pace);
    }
    expect(least).toBeGreaterThan(0.75);
  });
});
