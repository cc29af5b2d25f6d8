/** Names as nobody should type them. */
import { type Dice, diceOf } from '../../chaos/means/dice.ts';
import { ODD_TEXTS } from './values.ts';

/** Ranges of code points in which names go wrong: letters of many scripts, marks, joiners, directions, pictures, halves. */
const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x20, 0x7e],
  [0x80, 0xff],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x590, 0x6ff],
  [0x900, 0xd7f],
  [0xe00, 0xfff],
  [0x1ab0, 0x1aff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20f0],
  [0x2e80, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xe000, 0xf8ff],
  [0xfb00, 0xfdff],
  [0xfe00, 0xfe0f],
  [0xfff0, 0xffff],
  [0x1d400, 0x1d7ff],
  [0x1f1e6, 0x1f1ff],
  [0x1f300, 0x1faff],
  [0xe0000, 0xe01ef],
];

/** @returns always the same for that seed and number */
export function nameOf(seed: number, number: number): string {
  const dice = diceOf(seed, number);
  const pieces = Array.from({ length: 1 + dice.below(dice.oneOf([3, 12, 60])) }, () => piece(dice));
  return pieces.join('');
}

function piece(dice: Dice): string {
  if (dice.chance() < 0.1) return dice.oneOf(ODD_TEXTS);
  const [from, to] = dice.oneOf(RANGES);
  const letter = String.fromCodePoint(from + dice.below(to - from + 1));
  return dice.chance() < 0.1 ? letter.repeat(1 + dice.below(80)) : letter;
}
