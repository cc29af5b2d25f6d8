/** A question of the lesson in words: what is asked, what may be tapped, and how the own answer turned out. */
import { winnerOf } from '../../shared/lesson/asks.ts';
import type { Lesson, OwnAsked, PlayerModel } from '../app/picture.ts';
import { type TextKey, t } from '../app/text.ts';

/** The question that the class is at; null while the phone hasn't been told of it. */
export function askedNow({ asks, lesson }: Pick<PlayerModel, 'asks' | 'lesson'>): OwnAsked | null {
  return asks.value.find(({ step }) => step === lesson.value?.step) ?? null;
}

/**
 * - right, wrong: what he tapped; missed: he tapped nothing
 * - you: the saboteur is asked for, and he is it
 * - pending: nothing is right, or nobody knows yet
 */
export type Verdict = 'right' | 'wrong' | 'missed' | 'you' | 'pending';

export function verdictOf({ ask, options, mine, right, isOpen }: OwnAsked, ownBoard: number | null): Verdict {
  if (isOpen) return 'pending';
  if (ask.about === 'saboteur' && right !== null && options[right] === ownBoard) return 'you';
  if (mine === null) return 'missed';
  if (right === null) return 'pending';
  return mine === right ? 'right' : 'wrong';
}

export function headlineOfAsked(asked: OwnAsked, ownBoard: number | null): string {
  if (asked.isOpen) return t(`phone.ask.headline.${asked.ask.about}`);
  return t(`phone.ask.verdict.${verdictOf(asked, ownBoard)}`);
}

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

/** What may be tapped, in words; `more` explains it, where it needs that. */
export function optionWords({ ask, options }: OwnAsked, index: number): { text: string; more: string } {
  const option = options[index];
  // Not every question has as many answers.
  if (ask.about === 'quiz')
    return { text: t(`lesson.quiz.${ask.quiz}.options.${index}` as TextKey), more: '' };
  if (typeof option === 'string')
    return { text: t(`lesson.queue.${option}.title`), more: t(`lesson.queue.${option}.text`) };
  return { text: String(option ?? ''), more: '' };
}

/** When it is closed: one sentence on what was tapped here and what it came to. */
export function ownAnswerWords(asked: OwnAsked, ownBoard: number | null): string {
  const { ask, mine, right } = asked;
  if (ask.about === 'queue') return voteWords(asked);
  if (verdictOf(asked, ownBoard) === 'you')
    return t('phone.ask.itWasYou', { count: asked.counts?.[right ?? -1] ?? 0 });
  if (mine === null)
    return right === null ? t('phone.ask.missed') : t('phone.ask.itWas', { right: named(asked, right) });
  const you = { mine: named(asked, mine) };
  if (right !== null && right !== mine)
    return t('phone.ask.youAndRight', { ...you, right: named(asked, right) });
  return ask.about === 'moves' ? t('phone.ask.youAndWatch', you) : t('phone.ask.you', you);
}

function voteWords(asked: OwnAsked): string {
  const winner = winnerOf(asked);
  if (winner === null) return t('phone.ask.nobodyVoted');
  return t('phone.ask.voted', { winner: optionWords(asked, asked.options.indexOf(winner)).text });
}

function named(asked: OwnAsked, index: number): string {
  const { text } = optionWords(asked, index);
  if (asked.ask.about === 'saboteur') return t('phone.ask.thatBoard', { board: text });
  return asked.ask.about === 'quiz' ? t('phone.ask.quoted', { text }) : text;
}

/** The prediction of the round that is over or was the last, with what it came to; null: none was made. */
export function predictionOf({ asks, lesson }: Pick<PlayerModel, 'asks' | 'lesson'>): OwnAsked | null {
  const { phase, step, steps } = lesson.value ?? { phase: 'lobby', step: 0, steps: 0 };
  const played = phase === 'debrief' ? steps - 1 : step;
  const asked = asks.value.findLast(({ ask, step: at }) => ask.about === 'moves' && at < played);
  return asked && asked.step === played - 1 && asked.mine !== null && asked.moves !== null ? asked : null;
}
