/** What the host can do next, with which key, and what the button says. */
import { isPlayed, type Step } from '../../../shared/lesson/plan.ts';
import { t } from '../../app/text.ts';
import type { ClassStatus, HostCommand, Plan, QuestionStatus } from '../../models/picture.ts';
import { shortTitleOf } from '../step-words.ts';

type Offer = { readonly command: HostCommand; readonly key: ' ' | 'e' | 'n' | 'r' | 'a' };

const NEXT: Offer = { command: 'next', key: 'n' };
const AGAIN: Offer = { command: 'playAgain', key: 'r' };

/** The host's next steps, the likeliest first. */
export function offersIn({ phase, paused }: Pick<ClassStatus, 'phase' | 'paused'>): readonly Offer[] {
  switch (phase) {
    case 'lobby':
      return [{ command: 'start', key: ' ' }];
    case 'round':
      return [
        { command: paused ? 'goOn' : 'pause', key: ' ' },
        { command: 'endRound', key: 'e' },
      ];
    case 'question':
    case 'page':
    case 'between':
      return [NEXT, AGAIN];
    case 'debrief':
      return [AGAIN];
  }
}

/** The plan goes on by itself from now on, or no longer does. */
export const autopilotOffer = ({ autopilot }: Pick<ClassStatus, 'autopilot'>) =>
  ({ command: autopilot ? 'autopilotOff' : 'autopilotOn', key: 'a' }) as const satisfies Offer;

/** Whatever was played and asked is forgotten with it, so it is asked for twice, but not when all is seen. */
export const isAskedTwice = (command: HostCommand, phase: ClassStatus['phase']): boolean =>
  command === 'playAgain' && phase !== 'debrief';

/** What the words on a button follow from. */
export type Desk = {
  readonly status: ClassStatus;
  readonly plan: Plan | null;
  readonly questions: readonly QuestionStatus[];
};

/** What the button of a command says at this moment: what will happen, rather than "next". */
export function commandWords(command: HostCommand, { status, plan, questions }: Desk): string {
  const { now, next, step } = status;
  if (command === 'start') return next ? startingWith(next) : t('host.start.now');
  if (command === 'endRound') return t(now?.kind === 'show' ? 'host.endShow' : 'host.endRound');
  if (command !== 'next') return t(`host.${command}`);
  if (now?.kind === 'question' && isOpen(questions, step)) return t(`host.closes.${now.question.about}`);
  return next ? goingTo(next, roundNumber(plan, step + 1)) : t('host.finish');
}

/** The question of that step takes answers. */
export function isOpen(questions: readonly QuestionStatus[], step: number): boolean {
  return questions.some((asked) => asked.step === step && asked.isOpen);
}

/** Which round of the plan the step is, from 1; a show counts as one. */
export function roundNumber(plan: Plan | null, step: number): number {
  return (plan?.steps.slice(0, step) ?? []).filter(isPlayed).length + 1;
}

function startingWith(step: Step): string {
  if (step.kind === 'question') return t(`host.start.question.${step.question.about}`);
  return t(`host.start.${step.kind}`, { number: 1, title: shortTitleOf(step) });
}

function goingTo(step: Step, number: number): string {
  switch (step.kind) {
    case 'round':
      return t('host.to.round', { number, title: shortTitleOf(step) });
    case 'show':
      return t('host.to.show', { title: shortTitleOf(step) });
    case 'question':
      return t(`host.to.question.${step.question.about}`);
    case 'page':
      return t(`host.to.page.${step.page}`);
  }
}
