/** A question of the lesson and its answers in words. */
import { t } from '../../app/text.ts';
import { guessWords } from '../../models/labs/guess-words.ts';
import { ruleOf, optionWords as titleOf } from '../../models/lesson-words.ts';
import type { ClassStatus, OwnQuestion, PlayerModel } from '../../models/picture.ts';

/** The question that the class is at; null while the phone hasn't been told of it. */
export function currentQuestion({
  questions,
  status,
}: Pick<PlayerModel, 'questions' | 'status'>): OwnQuestion | null {
  return questions.value.find(({ step }) => step === status.value?.step) ?? null;
}

/** The question in full, with the numbers of the round that it is about. */
export function questionWords({ question }: OwnQuestion, status: ClassStatus | null): string {
  switch (question.about) {
    case 'moves': {
      const round = predictedRound(status);
      return round ? t('lesson.question.moves', round) : t('phone.question.moves');
    }
    case 'quiz':
      return t(`lesson.quiz.${question.quiz}.question`);
    case 'lab':
      return guessWords(question)?.question ?? '';
    default:
      return t(`lesson.question.${question.about}`);
  }
}

/** What the master will do in the round that is predicted; empty for any other question. */
export function ruleWords({ question }: OwnQuestion, status: ClassStatus | null): string {
  const round = question.about === 'moves' ? predictedRound(status) : null;
  return round ? ruleOf({ ...round, isFirst: status?.step === 0 }) : '';
}

/** The step after the question, if a round or a show with a bell is played in it. */
function predictedRound(status: ClassStatus | null) {
  const next = status?.next;
  if (next?.kind === 'round')
    return {
      policy: next.policy,
      topic: next.topic,
      boards: status?.seats ?? 0,
      seconds: Math.round(next.durationMs / 1000),
    };
  if (next?.kind !== 'show' || !next.scenario.durationMs) return null;
  const { policy, boards, durationMs } = next.scenario;
  return { policy, topic: next.topic, boards, seconds: Math.round(durationMs / 1000) };
}

/** An answer on a tile. @returns `more` explains it, where that is needed */
export function optionWords(
  { question, options }: OwnQuestion,
  index: number,
): { text: string; more: string } {
  const option = options[index];
  if (option === undefined) return { text: '', more: '' };
  const more = typeof option === 'string' ? t(`lesson.queue.${option}.text`) : '';
  return { text: titleOf(question, option), more };
}
