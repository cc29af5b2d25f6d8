/** What a step of a plan is called, what the host may say about it, and how long it takes. */
import { showLastsMs } from '../../shared/lesson/counting.ts';
import { isPlayed, type Step } from '../../shared/lesson/plan.ts';
import { wholeSeconds } from '../app/format.ts';
import type { IconName } from '../app/icon.tsx';
import { t } from '../app/text.ts';
import { titleOf as classTitleOf } from '../models/lesson-words.ts';

/** What everybody reads; of several questions about code the host reads which one it is. */
export function titleOf(step: Step): string {
  if (step.title === undefined && step.kind === 'question' && step.question.about === 'quiz')
    return t(`lesson.quiz.${step.question.quiz}.question`);
  return classTitleOf(step);
}

/** The same for a button: a round of a policy's own is called by the policy. */
export function shortTitleOf(step: Step): string {
  const policy = isPlayed(step) && policyOf(step);
  return policy === step.topic && step.title === undefined ? t(`common.policy.${policy}`) : titleOf(step);
}

/** What to say about it while it runs, and when it is over; own words win. */
export function sayOf(step: Step, isOver: boolean): string {
  if (!isOver) return step.say ?? t(`lesson.topics.${step.topic}.say`);
  const after = t(`lesson.topics.${step.topic}.after`);
  return step.kind === 'question' && step.question.about === 'quiz'
    ? `${t(`lesson.quiz.${step.question.quiz}.why`)} ${after}`
    : after;
}

/** How the master plays in it. */
export function policyOf(step: Extract<Step, { kind: 'round' | 'show' }>) {
  return step.kind === 'round' ? step.policy : step.scenario.policy;
}

const ICONS: Readonly<Record<Step['kind'], IconName>> = {
  round: 'users',
  show: 'bot',
  question: 'hand',
  page: 'eye',
};
export const iconOf = (step: Step): IconName =>
  step.kind === 'page' && step.page === 'awards' ? 'trophy' : ICONS[step.kind];

/** On the wall's clock; null: it can't be said, or is too long to be shown. */
export function stepLastsMs(step: Step): number | null {
  if (step.kind !== 'show') return step.durationMs;
  try {
    const wallMs = showLastsMs(step) / step.speed;
    return Number.isFinite(wallMs) ? wallMs : null;
  } catch {
    return null;
  }
}

/** "45 s", "3 min": as exact as a plan is read. */
export function lengthWords(ms: number | null): string {
  if (ms === null) return '…';
  return ms < 120_000 ? wholeSeconds(ms) : t('host.minutes', { count: Math.round(ms / 60_000) });
}
