import { expect, it } from 'vitest';
import { tabAfter } from './tabs.tsx';

it('arrow keys go round the tabs, Home and End to the ends, other keys nowhere', () => {
  expect(tabAfter('ArrowRight', 3, 4)).toBe(0);
  expect(tabAfter('ArrowLeft', 0, 4)).toBe(3);
  expect(tabAfter('ArrowLeft', 2, 4)).toBe(1);
  expect(tabAfter('Home', 2, 4)).toBe(0);
  expect(tabAfter('End', 2, 4)).toBe(3);
  expect(tabAfter('Tab', 2, 4)).toBeNull();
});
