/** Values that programs stumble over. */
import type { Dice } from '../../chaos/means/dice.ts';

export const ODD_TEXTS = [
  '',
  ' ',
  'e2',
  'E4',
  'z9',
  'e2e4',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\0',
  '\u202Eabc',
  '\uD800',
  '👩‍👩‍👧‍👦',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE class; --",
  '=1+1',
  '../../etc/passwd',
  '%00',
  'A'.repeat(41),
  'a'.repeat(251),
  'ﷺ'.repeat(80),
  'x'.repeat(3_000),
  'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1',
  'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 999999999999 1',
  '8/8/8/8/8/8/8/8 w - - 0 1',
  '/'.repeat(90),
] as const;
const ODD_NUMBERS = [
  -1,
  0,
  1,
  2,
  5,
  201,
  255,
  256,
  65_536,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  1e300,
  0.5,
  -0,
  Infinity,
  NaN,
] as const;

/** @param depth how deep it may still go */
export function oddValue(dice: Dice, depth = 2): unknown {
  const kinds: (() => unknown)[] = [
    () => dice.oneOf(ODD_TEXTS),
    () => dice.oneOf(ODD_NUMBERS),
    () => dice.oneOf([null, true, false]),
  ];
  if (depth > 0)
    kinds.push(
      () => Array.from({ length: dice.below(4) }, () => oddValue(dice, depth - 1)),
      () =>
        Object.fromEntries(
          Array.from({ length: dice.below(4) }, () => [dice.oneOf(ODD_TEXTS), oddValue(dice, depth - 1)]),
        ),
    );
  return dice.oneOf(kinds)();
}
