/** A question of the lesson in words. */

import { t } from '../../app/text.ts';
import type { ClassStatus, OwnAsked, PlayerModel } from '../../models/picture.ts';
import { verdictOf } from './answer-words.ts';

/** The question that the class is at; null while the phone hasn't been told of it. */
export function askedNow({ questions, status }: Pick<PlayerModel, 'questions' | 'status'>): OwnAsked | null {
  return questions.value.find(({ step }) => step === status.value?.step) ?? null;
}

/** What it is about; once it is closed, how the own answer turned out. */
export function headlineOfAsked(asked: OwnAsked, ownBoard: number | null): string {
  if (asked.isOpen) return t(`phone.question.headline.${asked.question.about}`);
  return t(`phone.question.verdict.${verdictOf(asked, ownBoard)}`);
}

/** The question in full, with the numbers of the round that it is about. */
export function questionWords({ question }: OwnAsked, status: ClassStatus | null): string {
  switch (question.about) {
    case 'moves': {
      const round = predictedRound(status);
      return round ? t('lesson.question.moves', round) : t('phone.question.moves');
    }
    case 'quiz':
      return t(`lesson.quiz.${question.quiz}.question`);
    default:
      return t(`lesson.question.${question.about}`);
  }
}

/** What the master will do in the round that is predicted; empty where nothing is to be said. */
export function ruleWords({ question }: OwnAsked, status: ClassStatus | null): string {
  const policy = question.about === 'moves' ? predictedRound(status)?.policy : undefined;
  return policy ? t(`lesson.question.policy.${policy}`) : '';
}

/** The step after the question, where a hall with a bell is played in it. */
function predictedRound(status: ClassStatus | null) {
  const next = status?.next;
  if (next?.kind === 'round')
    return { policy: next.policy, boards: status?.seats ?? 0, seconds: Math.round(next.durationMs / 1000) };
  if (next?.kind !== 'show' || !next.scenario.durationMs) return null;
  const { policy, boards, durationMs } = next.scenario;
  return { policy, boards, seconds: Math.round(durationMs / 1000) };
}
