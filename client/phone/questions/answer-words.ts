/** How the own answer to a question of the lesson turned out, in words. */
import { winnerOf } from '../../../shared/lesson/questions.ts';
import { t } from '../../app/text.ts';
import type { OwnAsked, PlayerModel } from '../../models/picture.ts';
import { optionWords } from './option-words.ts';

/**
 * - right, wrong: what he tapped; missed: he tapped nothing
 * - you: the saboteur is asked for, and he is it
 * - pending: nothing is right, or nobody knows yet
 */
export type Verdict = 'right' | 'wrong' | 'missed' | 'you' | 'pending';

/** @param ownBoard null while this phone has no seat */
export function verdictOf(
  { question, options, mine, right, isOpen }: OwnAsked,
  ownBoard: number | null,
): Verdict {
  if (isOpen) return 'pending';
  if (question.about === 'saboteur' && right !== null && options[right] === ownBoard) return 'you';
  if (mine === null) return 'missed';
  if (right === null) return 'pending';
  return mine === right ? 'right' : 'wrong';
}

/** One sentence on what was tapped here, and when it is closed, what it came to. */
export function ownAnswerWords(asked: OwnAsked, ownBoard: number | null): string {
  const { question, mine, right } = asked;
  if (question.about === 'queue') return voteWords(asked);
  if (verdictOf(asked, ownBoard) === 'you')
    return t('phone.question.itWasYou', { count: asked.counts?.[right ?? -1] ?? 0 });
  if (mine === null)
    return right === null
      ? t('phone.question.missed')
      : t('phone.question.itWas', { right: named(asked, right) });
  const you = { mine: named(asked, mine) };
  if (right !== null && right !== mine)
    return t('phone.question.youAndRight', { ...you, right: named(asked, right) });
  return question.about === 'moves' ? t('phone.question.youAndWatch', you) : t('phone.question.you', you);
}

function voteWords(asked: OwnAsked): string {
  const winner = winnerOf(asked);
  if (winner === null) return t('phone.question.nobodyVoted');
  return t('phone.question.voted', { winner: optionWords(asked, asked.options.indexOf(winner)).text });
}

function named(asked: OwnAsked, index: number): string {
  const { text } = optionWords(asked, index);
  if (asked.question.about === 'saboteur') return t('phone.question.thatBoard', { board: text });
  return asked.question.about === 'quiz' ? t('phone.question.quoted', { text }) : text;
}

/** The prediction of the round that is over or was the last, with what it came to; null: none was made. */
export function predictionOf({
  questions,
  status,
}: Pick<PlayerModel, 'questions' | 'status'>): OwnAsked | null {
  const { phase, step, steps } = status.value ?? { phase: 'lobby', step: 0, steps: 0 };
  const played = phase === 'debrief' ? steps - 1 : step;
  const asked = questions.value.findLast(
    ({ question, step: at }) => question.about === 'moves' && at < played,
  );
  return asked && asked.step === played - 1 && asked.mine !== null && asked.moves !== null ? asked : null;
}

/** What a screen reader is told of a question: it, then the own answer, then why. */
export function askedNews(asked: OwnAsked, question: string, ownBoard: number | null): string {
  if (asked.isOpen && asked.mine === null) return question;
  if (asked.isOpen) return t('phone.question.you', { mine: named(asked, asked.mine ?? 0) });
  const why = asked.question.about === 'quiz' ? t(`lesson.quiz.${asked.question.quiz}.why`) : '';
  return `${ownAnswerWords(asked, ownBoard)} ${why}`.trim();
}
