import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NAME_LETTERS_MAX } from './classroom.ts';
import { cleanName, lettersOf, nameKey } from './typed-name.ts';

afterEach(() => vi.unstubAllGlobals());

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
    ['ก้้้้้', 'ก้'],
    ['Ada\ufe0f\u200d\u200d!', 'Ada!'],
  ])('%j becomes %j', (typed, shown) => expect(cleanName(typed)).toBe(shown));

  it.each([
    ['Burmese', 'မြို့မင်း'],
    ['Burmese, long', 'ဇော်ဝင်းထွန်းကျော်'],
    ['Tamil', 'மீனாட்சி'],
    ['Devanagari', 'श्रीकृष्णमूर्ति'],
    ['Malayalam, which ends with a joiner', 'സനല്\u200d'],
    ['Sinhala, joined in the middle', 'ශ්\u200dරීමතී'],
    ['Bengali, a joiner before the sign', 'র\u200d্যাব'],
    ['Persian, with a narrow gap', 'می\u200cنا'],
    ['Arabic, with vowel signs', 'مُحَمَّد'],
    ['Hebrew, with points', 'שָׁלוֹם'],
    ['Thai', 'น้ำฝน'],
    ['Khmer', 'សុខា'],
    ['Tibetan, four signs on a letter', 'བསྒྲུབས'],
    ['Vietnamese', 'Nguyễn Thị Ánh'],
    ['Amharic', 'አበበ'],
    ['Korean', '김민준'],
    ['Japanese, with a variant', '葛\u{e0100}城'],
    ['Irish, Polish, Turkish', 'Óisín Łęç İı'],
    ['an apostrophe', 'O’Brien-Smith'],
  ])('stays as it is written: %s', (_, name) => {
    expect(cleanName(name)).toBe(name.normalize('NFC'));
    expect(lettersOf(cleanName(name) ?? '').length).toBeLessThanOrEqual(NAME_LETTERS_MAX);
  });

  it.each([
    '👩🏽\u200d🚀',
    '👨\u200d👩\u200d👧\u200d👦',
    '❤\ufe0f\u200d🔥',
    '🇧🇷',
    '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
    '🏳\ufe0f\u200d🌈',
    '1\ufe0f\u20e3',
    '🧑🏿',
  ])('an emoji of several parts stays one letter: %s', (emoji) => {
    expect(cleanName(`Ada ${emoji}`)).toBe(`Ada ${emoji}`);
    expect(lettersOf(emoji)).toHaveLength(1);
    expect(cleanName(`A${emoji.repeat(15)}`)).toBe(`A${emoji.repeat(15)}`);
    expect(cleanName(`A${emoji.repeat(16)}`)).toBeNull();
  });

  it.each([
    '',
    '   ',
    '\u200b\u200b',
    '\u200d',
    '!!!',
    '\u202e',
    'x'.repeat(17),
    'x'.repeat(10_000),
    '\ud800',
    // One letter to a counter, a wall to a reader.
    'ᄀ'.repeat(100),
    'क्'.repeat(60),
  ])('%j is refused', (typed) => expect(cleanName(typed)).toBeNull());

  it('does not hide a chain of pictures behind joiners', () =>
    expect(lettersOf(cleanName(`A${'👩\u200d'.repeat(12)}👩`) ?? '')).toHaveLength(1 + 4));

  it('is clean once and for all, whatever was typed', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const name = cleanName(typed);
        if (name === null) return;
        expect(lettersOf(name).length).toBeLessThanOrEqual(NAME_LETTERS_MAX);
        expect(cleanName(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      }),
    ));

  it('is counted by the server where a browser cannot: the browser breaks nothing and refuses nothing', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(cleanName('மீனாட்சி 👩🏽\u200d🚀')).toBe('மீனாட்சி 👩🏽\u200d🚀');
    expect(cleanName('x'.repeat(17))).toBe('x'.repeat(17));
    expect(cleanName('')).toBeNull();
  });
});

describe('two names', () => {
  it('look alike in spite of case, width, accents and what cannot be seen', () => {
    expect(nameKey('Ａda')).toBe(nameKey('ada'));
    expect(nameKey('Zoë')).toBe(nameKey('ZOE'));
    expect(nameKey('می\u200cنا')).toBe(nameKey('مینا'));
  });
  it.each([
    ['Ada', 'Ida'],
    ['မိုး', 'မေ'],
    ['மீனா', 'மேனா'],
    ['गीता', 'गोता'],
    ['かき', 'がき'],
    ['עָמִית', 'עֲמִית'],
    ['👩🏽 A', '👩🏿 A'],
  ])('%s and %s are two: their letters or vowel signs differ', (one, other) =>
    expect(nameKey(one)).not.toBe(nameKey(other)),
  );
});
