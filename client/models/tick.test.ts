import { expect, it } from 'vitest';
import { leftAt } from './tick.ts';

it('counts down from when it was told, to nothing and no further', () => {
  expect(leftAt(10_000, 5_000, 5_000)).toBe(10_000);
  expect(leftAt(10_000, 5_000, 8_500)).toBe(6_500);
  expect(leftAt(10_000, 5_000, 60_000)).toBe(0);
});
it('never shows more than it was told', () => expect(leftAt(10_000, 5_000, 4_000)).toBe(10_000));
