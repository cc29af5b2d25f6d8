/** Where two things differ, in short. */

const AROUND = 80;

/** @returns null where both are written the same; else what stands round the first place where they are not */
export function differenceOf(one: unknown, other: unknown): readonly [one: string, other: string] | null {
  const [a, b] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at++;
  const near = (text: string) => `… ${text.slice(Math.max(0, at - AROUND), at + AROUND)} …`;
  return [near(a), near(b)];
}
