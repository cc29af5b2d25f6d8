/** A step of a plan as the host reads it: what it is called, what to say about it, how long it takes. */
import { showLastsMs } from '../../shared/lesson/counting.ts';
import { isPlayed, type Step } from '../../shared/lesson/plan.ts';
import { DRIVEN } from '../../shared/simul/index.ts';
import { wholeSeconds } from '../app/format.ts';
import type { IconName } from '../app/icon.tsx';
import { t } from '../app/text.ts';
import { titleOf } from '../models/lesson-words.ts';

/** The title that the class reads too; only a question about code is named by the question itself. */
export function hostTitleOf(step: Step): string {
  if (step.title === undefined && step.kind === 'question' && step.question.about === 'quiz')
    return t(`lesson.quiz.${step.question.quiz}.question`);
  return titleOf(step);
}

/** The title on a button: a round about its own policy is called by the policy's name. */
export function shortTitleOf(step: Step): string {
  const policy = isPlayed(step) && policyOf(step);
  const isPlain = policy === step.topic && policy !== DRIVEN && step.title === undefined;
  return isPlain ? t(`common.policy.${policy}`) : hostTitleOf(step);
}

/** What the host may say while the step runs, and when it is over; the plan's own words come first. */
export function sayOf(step: Step, isOver: boolean): string {
  if (!isOver) return step.say ?? t(`speech.${step.topic}.say`);
  const after = t(`speech.${step.topic}.after`);
  return step.kind === 'question' && step.question.about === 'quiz'
    ? `${t(`lesson.quiz.${step.question.quiz}.why`)} ${after}`
    : after;
}

/** The policy of the master in a step that is played. */
export function policyOf(step: Extract<Step, { kind: 'round' | 'show' }>) {
  return step.kind === 'round' ? step.policy : step.scenario.policy;
}

const ICONS: Readonly<Record<Step['kind'], IconName>> = {
  round: 'users',
  show: 'bot',
  question: 'hand',
  program: 'crown',
  lab: 'clock',
  page: 'eye',
};
export const iconOf = (step: Step): IconName =>
  step.kind === 'page' && step.page === 'awards' ? 'trophy' : ICONS[step.kind];

/** How long a step takes, in ms of wall time; null: a show that cannot be played, or is too long to be shown. */
export function stepLastsMs(step: Step): number | null {
  if (step.kind !== 'show') return step.durationMs;
  try {
    const wallMs = showLastsMs(step) / step.speed;
    return Number.isFinite(wallMs) ? wallMs : null;
  } catch {
    return null;
  }
}

/** "45 s", "3 min": seconds up to two minutes, then minutes; "…" where nothing is known. */
export function lengthWords(ms: number | null): string {
  if (ms === null) return '…';
  return ms < 120_000 ? wholeSeconds(ms) : t('host.minutes', { count: Math.round(ms / 60_000) });
}
