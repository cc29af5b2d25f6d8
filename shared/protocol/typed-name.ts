/** Names as people write them, in any script: their clean form, their length, and when two of them look alike. */
import { NAME_LETTERS_MAX, NAME_UNITS_MAX } from './classroom.ts';

/** A letter of some scripts is built from several, as the conjuncts of India are; never from more than this on average. */
const PARTS_OF_A_LETTER = 3;

/** Scripts in which a joiner or non-joiner between two letters is a part of spelling. */
const JOINING =
  '\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}';
const PICTURE = '\\p{Extended_Pictographic}\\uFE0F?\\p{Emoji_Modifier}?';
/** The flags of England, Scotland and Wales: a black flag, and its name in invisible letters. */
const TAGGED_FLAG = '\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}';
const KEYCAP = '[0-9#*]\\uFE0F?\\u20E3';
/** Invisible marks that belong to the letter or picture before them: an emoji of up to four, a joiner, a variant. */
const MEANT = [
  TAGGED_FLAG,
  `${PICTURE}(?:\\u200D${PICTURE}){0,3}`,
  KEYCAP,
  `(?![\\u200C\\u200D])[${JOINING}][\\u200C\\u200D\\u180B-\\u180D\\u180F]`,
  '\\p{Ideographic}[\\u{E0100}-\\u{E01EF}]',
].join('|');
/** Control, format (zero width, direction marks), unassigned characters, fillers, stray line breaks. */
const INVISIBLE = '\\p{C}|\\p{Zl}|\\p{Zp}|\\p{Default_Ignorable_Code_Point}';
/** No look behind: Safari before 16.4 can't read it, and with it not the whole page. */
const MEANT_OR_INVISIBLE = new RegExp(`(${MEANT})|${INVISIBLE}`, 'gu');
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** Marks that float above and below letters of any script: accents. Vowel signs are none of them. */
const ACCENT = '[\\u0300-\\u036F\\u0483-\\u0489\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20F0\\uFE20-\\uFE2F]';
const ACCENTS = new RegExp(ACCENT, 'gu');
/** More accents than two on one letter climb over the neighbours. */
const TOWER_OF_ACCENTS = new RegExp(`(${ACCENT}{2})${ACCENT}+`, 'gu');
/** Tibetan and Burmese letters carry up to six signs; no letter carries one twice. */
const TOWER_OF_SIGNS = /(\p{M}{6})\p{M}+/gu;
const SAME_SIGN_AGAIN = /(\p{M})\1+/gu;

/** Nothing in it goes together with what stands beside it. */
const PLAIN = /^[\x20-\x7e]*$/;

/** What a person sees as one letter each: a conjunct with its vowel signs, an emoji of several parts. */
export function lettersOf(text: string): readonly string[] {
  // Browsers before 2024 may lack it: there the server counts, and here nothing breaks.
  if (typeof Intl.Segmenter !== 'function' || PLAIN.test(text)) return [...text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Whether it is too long for a name, where that can be counted. */
function isTooLong(name: string): boolean {
  if (typeof Intl.Segmenter !== 'function') return false;
  const parts = name.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return lettersOf(name).length > NAME_LETTERS_MAX || parts > NAME_LETTERS_MAX * PARTS_OF_A_LETTER;
}

/**
 * The name as it may be shown: NFC, nothing invisible but what spelling needs, single spaces, 1 to 16 letters (what a
 * person sees as one). A browser that can't count letters lets longer ones through: the server counts again.
 * @returns null where nothing is left, too much is, or no letter or digit is among it
 */
export function cleanName(typed: string): string | null {
  if (typed.length > NAME_UNITS_MAX) return null;
  const name = typed
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
    .replace(MEANT_OR_INVISIBLE, (_, meant: string | undefined) => meant ?? '')
    .normalize('NFC')
    .replace(SAME_SIGN_AGAIN, '$1')
    .replace(TOWER_OF_ACCENTS, '$1')
    .replace(TOWER_OF_SIGNS, '$1')
    .replace(/ +/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(name) && !isTooLong(name) ? name : null;
}

/** Two names with the same key look alike: case, width, accents and what can't be seen don't tell them apart; vowel signs do. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(EVERY_INVISIBLE, '')
    .toLowerCase()
    .replace(/\s/gu, '');
}
