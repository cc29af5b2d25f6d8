/** A measured number as people read it. */

/** "8,217 MB", "5.02 s", "0.13 ms": three figures that count, and no more. */
export function numberWords(value: number, unit: string): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const number = value.toLocaleString('en', { maximumFractionDigits: digits });
  return unit === '' ? number : `${number}\u00a0${unit}`;
}
