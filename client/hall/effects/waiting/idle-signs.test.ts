import { describe, expect, it, vi } from 'vitest';
import { sweepAt } from './cleaner.ts';
import { plantAgeOf, plantArt } from './plants.ts';

vi.mock('phaser', () => ({}));

describe('what a long wait does to the hall', () => {
  it('the plants grow with the wasted time, and then no more', () => {
    expect([0, 12_000, 24_000, 36_000, 600_000].map((wastedMs) => plantAgeOf(wastedMs, 0))).toEqual([
      0, 1, 2, 3, 3,
    ]);
    expect(plantAgeOf(600_000, 1)).toBe(plantArt.length - 1);
  });
  it('the cleaner comes from the left, sweeps to the right and back', () => {
    expect(sweepAt(20_000, false).side).toBeCloseTo(-1);
    expect(sweepAt(21_750, false)).toMatchObject({ toLeft: false });
    expect(sweepAt(23_500, false).side).toBeCloseTo(1);
    expect(sweepAt(25_250, false)).toMatchObject({ toLeft: true });
    expect(sweepAt(27_000, false).side).toBeCloseTo(-1);
  });
  it('where nothing may move he stands aside', () => expect(sweepAt(21_750, true).side).toBe(-1));
});
