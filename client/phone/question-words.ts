/** A question of the lesson in words. */

import { t } from '../app/text.ts';
import type { Lesson, OwnAsked, PlayerModel } from '../models/picture.ts';
import { verdictOf } from './answer-words.ts';

/** The question that the class is at; null while the phone hasn't been told of it. */
export function askedNow({ asks, lesson }: Pick<PlayerModel, 'asks' | 'lesson'>): OwnAsked | null {
  return asks.value.find(({ step }) => step === lesson.value?.step) ?? null;
}

/** What it is about; once it is closed, how the own answer turned out. */
export function headlineOfAsked(asked: OwnAsked, ownBoard: number | null): string {
  if (asked.isOpen) return t(`phone.ask.headline.${asked.ask.about}`);
  return t(`phone.ask.verdict.${verdictOf(asked, ownBoard)}`);
}

/** The question in full, with the numbers of the round that it is about. */
export function questionWords({ ask }: OwnAsked, lesson: Lesson | null): string {
  switch (ask.about) {
    case 'moves': {
      const round = predictedRound(lesson);
      return round ? t('lesson.ask.moves', round) : t('phone.ask.moves');
    }
    case 'quiz':
      return t(`lesson.quiz.${ask.quiz}.question`);
    default:
      return t(`lesson.ask.${ask.about}`);
  }
}

/** What the master will do in the round that is predicted; empty where nothing is to be said. */
export function ruleWords({ ask }: OwnAsked, lesson: Lesson | null): string {
  const policy = ask.about === 'moves' ? predictedRound(lesson)?.policy : undefined;
  return policy ? t(`lesson.ask.policy.${policy}`) : '';
}

/** The step after the question, where a hall with a bell is played in it. */
function predictedRound(lesson: Lesson | null) {
  const next = lesson?.next;
  if (next?.kind === 'round')
    return { policy: next.policy, boards: lesson?.seats ?? 0, seconds: Math.round(next.durationMs / 1000) };
  if (next?.kind !== 'show' || !next.scenario.durationMs) return null;
  const { policy, boards, durationMs } = next.scenario;
  return { policy, boards, seconds: Math.round(durationMs / 1000) };
}
