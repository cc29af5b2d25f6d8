import { randomInt } from 'node:crypto';

const DIGITS = 6;

/** A new PIN for hosts on other machines: six digits, in no order that could be guessed. */
export function newPin(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}
