/** Which question the host's page shows: the one that is asked, or the prediction about the round that has just ended. */
import type { Asked, Lesson } from '../app/picture.ts';

export function askedNow(
  asks: readonly Asked[],
  { phase, step }: Pick<Lesson, 'phase' | 'step'>,
): Asked | null {
  if (phase === 'ask') return asks.find((asked) => asked.step === step) ?? null;
  if (phase !== 'between') return null;
  const last = asks.filter((asked) => asked.step < step).at(-1);
  return last?.step === step - 1 && last.moves !== null ? last : null;
}
