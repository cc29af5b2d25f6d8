/** A code as it is typed: six digits of a hall, or of a seat. */
export const CODE_DIGITS = 6;

/** The digits in what was typed or pasted, at most six of them. */
export function codeDigits(typed: string): string {
  return typed.replace(/\D/g, '').slice(0, CODE_DIGITS);
}
