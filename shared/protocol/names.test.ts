import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAME_LETTERS_MAX } from './classroom.ts';
import { botName, cleanName, isSpun, nameKey, spinName, withNumber } from './names.ts';

const letters = (name: string) => [...new Intl.Segmenter().segment(name)].length;

describe('a spun name', () => {
  it('is short, clean and known as spun, whatever chance says', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (chance) => {
        const name = spinName(() => chance);
        expect(letters(name)).toBeLessThanOrEqual(NAME_LETTERS_MAX);
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

describe('a typed name', () => {
  it.each([
    ['  Ada   Lovelace ', 'Ada Lovelace'],
    ['Zoe\u0308', 'Zo\u00eb'],
    ['A\u200bd\u200da', 'Ada'],
    ['\u202eevil\u202c', 'evil'],
    ['Ada\nB', 'Ada B'],
    ['<b>Ada</b>', '<b>Ada</b>'],
    ['=1+1', '=1+1'],
    ['__proto__', '__proto__'],
    ['محمد', 'محمد'],
    ['小明', '小明'],
    ['Z\u0300\u0301\u0302\u0303\u0304lgo', 'Z\u0300\u0301lgo'],
  ])('%j becomes %j', (typed, shown) => expect(cleanName(typed)).toBe(shown));
  it.each(['', '   ', '\u200b\u200b', '!!!', '\u202e', 'x'.repeat(17), 'x'.repeat(10_000), '\ud800'])(
    '%j is refused',
    (typed) => expect(cleanName(typed)).toBeNull(),
  );
  it('is clean once and for all, whatever was typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const name = cleanName(typed);
        if (name === null) return;
        expect(letters(name)).toBeLessThanOrEqual(NAME_LETTERS_MAX);
        expect(cleanName(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    ));
  it('looks like another in spite of case, width and marks', () => {
    expect(nameKey('Ａda')).toBe(nameKey('ada'));
    expect(nameKey('Zoë')).toBe(nameKey('ZOE'));
    expect(nameKey('Ada')).not.toBe(nameKey('Ida'));
  });
  it('keeps within its length where it gets a number', () =>
    expect(withNumber('Smiling Panther', 12)).toBe('Smiling Panth 12'));
});
