/** How this player's answer to a question turned out, in words. */
import { winnerOf } from '../../../shared/lesson/questions.ts';
import { t } from '../../app/text.ts';
import type { OwnQuestion } from '../../models/picture.ts';
import { optionWords } from './question-words.ts';

/**
 * - right, wrong: what this player tapped; missed: they tapped nothing
 * - you: the saboteur is asked for, and it is this player
 * - pending: nothing is right, or nobody knows yet
 */
type Verdict = 'right' | 'wrong' | 'missed' | 'you' | 'pending';

/** @param ownBoard null while this phone has no seat */
export function verdictOf(
  { question, options, mine, right, isOpen }: OwnQuestion,
  ownBoard: number | null,
): Verdict {
  if (isOpen) return 'pending';
  if (question.about === 'saboteur' && right !== null && options[right] === ownBoard) return 'you';
  if (mine === null) return 'missed';
  if (right === null) return 'pending';
  return mine === right ? 'right' : 'wrong';
}

/** What the question is about; once it is closed, how this player's answer turned out. */
export function questionHeadline(question: OwnQuestion, ownBoard: number | null): string {
  if (question.isOpen) return t(`phone.question.headline.${question.question.about}`);
  return t(`phone.question.verdict.${verdictOf(question, ownBoard)}`);
}

/** One sentence on what was tapped here and, once the question is closed, what it came to. */
export function ownAnswerWords(question: OwnQuestion, ownBoard: number | null): string {
  const { mine, right, counts } = question;
  const { about } = question.question;
  if (about === 'queue') return voteWords(question);
  if (verdictOf(question, ownBoard) === 'you')
    return t('phone.question.itWasYou', { count: counts?.[right ?? -1] ?? 0 });
  if (mine === null)
    return right === null
      ? t('phone.question.missed')
      : t('phone.question.itWas', { right: named(question, right) });
  const you = { mine: named(question, mine) };
  if (right !== null && right !== mine)
    return t('phone.question.youAndRight', { ...you, right: named(question, right) });
  return about === 'moves' ? t('phone.question.youAndWatch', you) : t('phone.question.you', you);
}

function voteWords(question: OwnQuestion): string {
  const winner = winnerOf(question);
  if (winner === null) return t('phone.question.nobodyVoted');
  const { text } = optionWords(question, question.options.indexOf(winner));
  return t('phone.question.voted', { winner: text });
}

/** An answer as it stands in a sentence. */
function named(question: OwnQuestion, index: number): string {
  const { text } = optionWords(question, index);
  const { about } = question.question;
  if (about === 'saboteur') return t('phone.question.thatBoard', { board: text });
  return about === 'quiz' || about === 'lab' ? t('phone.question.quoted', { text }) : text;
}

/** What a screen reader is told: the question, then this player's answer, then why another one is right. */
export function questionNews(question: OwnQuestion, words: string, ownBoard: number | null): string {
  if (question.isOpen && question.mine === null) return words;
  if (question.isOpen) return t('phone.question.you', { mine: named(question, question.mine ?? 0) });
  const why = question.question.about === 'quiz' ? t(`lesson.quiz.${question.question.quiz}.why`) : '';
  return `${ownAnswerWords(question, ownBoard)} ${why}`.trim();
}
