import { describe, expect, it } from 'vitest';
import { Guesses } from './guesses.ts';

const HALL = {};
const OTHER_HALL = {};

function guessedOut(address: string) {
  const clock = { nowMs: 0 };
  const guesses = new Guesses(3, () => clock.nowMs);
  guesses.noteRight('school', HALL);
  for (let wrong = 0; wrong < 3; wrong++) {
    expect(guesses.isTooMany(address, OTHER_HALL)).toBe(false);
    guesses.noteWrong(address);
  }
  return { guesses, clock };
}

describe('who guesses wrong too often', () => {
  it('is shut out for a minute, from right guesses too, and nobody else is', () => {
    const { guesses, clock } = guessedOut('a');
    expect(guesses.isTooMany('a')).toBe(true);
    expect(guesses.isTooMany('a', HALL)).toBe(true);
    expect(guesses.isTooMany('b')).toBe(false);
    clock.nowMs = 60_000;
    expect(guesses.isTooMany('a')).toBe(false);
  });

  it('shuts nobody at his address out of what was found from there, but of all else', () => {
    const { guesses } = guessedOut('school');
    expect(guesses.isTooMany('school', HALL)).toBe(false);
    expect(guesses.isTooMany('school', OTHER_HALL)).toBe(true);
    expect(guesses.isTooMany('school')).toBe(true);
  });
});
