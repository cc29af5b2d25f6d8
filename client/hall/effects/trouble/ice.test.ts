import { expect, it, vi } from 'vitest';
import { grownAt } from './ice.ts';

vi.mock('phaser', () => ({}));

it('the ice grows round him while the call begins, and is whole from then on', () => {
  expect(grownAt(0, false)).toBe(0);
  expect(grownAt(200, false)).toBeGreaterThan(0.3);
  expect(grownAt(5_000, false)).toBe(1);
});
it('where nothing may move it is there at once', () => expect(grownAt(0, true)).toBe(1));
