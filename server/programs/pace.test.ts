import { expect, it } from 'vitest';
import { ASKS_PER_SECOND, Pace } from './pace.ts';

it('a program may begin with a burst, and ask so many times a second from then on', () => {
  const pace = new Pace(0);
  const asked = (nowMs: number, times: number) =>
    Array.from({ length: times }, () => pace.mayAsk(nowMs)).filter((may) => may).length;
  expect(asked(0, 1_000)).toBe(2 * ASKS_PER_SECOND);
  expect(asked(500, 1_000)).toBe(ASKS_PER_SECOND / 2);
  expect(asked(60_000, 1_000)).toBe(2 * ASKS_PER_SECOND);
});
