import { expect, it } from 'vitest';
import { Guesses } from './guesses.ts';

it('shuts out who guesses wrong too often, for a minute, and nobody else', () => {
  let nowMs = 0;
  const guesses = new Guesses(3, () => nowMs);
  for (let wrong = 0; wrong < 3; wrong++) {
    expect(guesses.isTooMany('a')).toBe(false);
    guesses.noteWrong('a');
  }
  expect(guesses.isTooMany('a')).toBe(true);
  expect(guesses.isTooMany('b')).toBe(false);
  nowMs = 60_000;
  expect(guesses.isTooMany('a')).toBe(false);
});
