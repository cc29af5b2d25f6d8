import { expect, it } from 'vitest';
import { standUntil } from './standstill.ts';

it('a thread stands still until then, and nothing else of it runs', () => {
  let ran = false;
  setTimeout(() => {
    ran = true;
  });
  const endMs = performance.now() + 20;
  standUntil(endMs);
  expect(performance.now()).toBeGreaterThanOrEqual(endMs);
  expect(ran).toBe(false);
});
