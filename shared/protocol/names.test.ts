import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_LETTERS_MAX } from './classroom.ts';
import { botName, isSpun, spinName, withNumber } from './names.ts';
import { cleanName, lettersOf, nameKey } from './typed-name.ts';

describe('a spun name', () => {
  it('is short, clean and known as spun, whatever chance says', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
        const name = spinName(() => chance);
        expect(lettersOf(name).length).toBeLessThanOrEqual(NAME_LETTERS_MAX);
        expect(cleanName(name)).toBe(name);
        expect(isSpun(name)).toBe(true);
      }),
    ));
  it.each(['', 'Brave', 'Otter Brave', 'Brave Otter Otter', 'brave otter', '__proto__ Otter'])(
    'is not %j',
    (name) => expect(isSpun(name)).toBe(false),
  );
});

describe('a bot', () => {
  it('has a name of its own at each of two hundred boards', () => {
    const names = Array.from({ length: 200 }, (_, index) => botName(index + 1));
    expect(new Set(names.map(nameKey)).size).toBe(200);
    for (const name of names) expect(cleanName(name)).toBe(name);
  });
});

it('a name keeps within its length where it gets a number, and no letter of it is cut', () => {
  expect(withNumber('Smiling Panther', 12)).toBe('Smiling Panth 12');
  expect(withNumber('👩🏽‍🚀'.repeat(16), 2)).toBe(`${'👩🏽‍🚀'.repeat(14)} 2`);
});
