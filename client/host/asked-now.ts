/** What the host's page shows of the questions. */
import { winnerOf } from '../../shared/lesson/asks.ts';
import type { Asked, Lesson } from '../models/picture.ts';

/** The one that is asked, or the prediction about the round that has just ended; null: there is none. */
export function askedNow(
  asks: readonly Asked[],
  { phase, step }: Pick<Lesson, 'phase' | 'step'>,
): Asked | null {
  if (phase === 'ask') return asks.find((asked) => asked.step === step) ?? null;
  if (phase !== 'between') return null;
  const last = asks.filter((asked) => asked.step < step).at(-1);
  return last?.step === step - 1 && last.moves !== null && last.answers > 0 ? last : null;
}

/** Which option is marked: the right one, and of a vote the one that won; null: none. */
export function markedIn(asked: Asked): number | null {
  if (asked.ask.about !== 'queue') return asked.right;
  const winner = winnerOf(asked);
  return winner === null ? null : asked.options.indexOf(winner);
}
