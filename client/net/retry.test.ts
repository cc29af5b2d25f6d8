import fc from 'fast-check';
import { expect, it } from 'vitest';
import { retryDelayMs } from './retry.ts';

it('begins soon, grows, and stays between 100 ms and 5 s for ever', () => {
  expect(retryDelayMs(0, 0.5)).toBe(100);
  expect(retryDelayMs(1, 1)).toBe(125);
  expect(retryDelayMs(1_000_000, 1)).toBe(5000);
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, chance) => {
      expect(retryDelayMs(attempt, chance)).toBeGreaterThanOrEqual(100);
      expect(retryDelayMs(attempt, chance)).toBeLessThanOrEqual(5000);
    }),
  );
});

it('spreads those who were lost together', () => {
  expect(retryDelayMs(20, 0)).toBe(2500);
  expect(retryDelayMs(20, 1)).toBe(5000);
});
