/** What the host's page shows of the questions. */
import { winnerOf } from '../../../shared/lesson/questions.ts';
import type { ClassStatus, QuestionStatus } from '../../models/picture.ts';

/** The one that is asked, or the prediction about the round that has just ended; null: there is none. */
export function askedNow(
  questions: readonly QuestionStatus[],
  { phase, step }: Pick<ClassStatus, 'phase' | 'step'>,
): QuestionStatus | null {
  if (phase === 'question') return questions.find((asked) => asked.step === step) ?? null;
  if (phase !== 'between') return null;
  const last = questions.filter((asked) => asked.step < step).at(-1);
  return last?.step === step - 1 && last.moves !== null && last.answers > 0 ? last : null;
}

/** Which option is marked: the right one, and of a vote the one that won; null: none. */
export function markedIn(asked: QuestionStatus): number | null {
  if (asked.question.about !== 'queue') return asked.right;
  const winner = winnerOf(asked);
  return winner === null ? null : asked.options.indexOf(winner);
}
