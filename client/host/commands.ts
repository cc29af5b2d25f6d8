/** What the host can do next, with which key, and what the button says. */
import { isPlayed, type Step } from '../../shared/lesson/plan.ts';
import { t } from '../app/text.ts';
import type { Asked, HostCommand, Lesson, Plan } from '../models/picture.ts';
import { shortTitleOf } from './step-words.ts';

type Offer = { readonly command: HostCommand; readonly key: ' ' | 'e' | 'n' | 'r' | 'a' };

const NEXT: Offer = { command: 'next', key: 'n' };
const AGAIN: Offer = { command: 'playAgain', key: 'r' };

/** The host's next steps, the likeliest first. */
export function offersIn({ phase, paused }: Pick<Lesson, 'phase' | 'paused'>): readonly Offer[] {
  switch (phase) {
    case 'lobby':
      return [{ command: 'start', key: ' ' }];
    case 'round':
      return [
        { command: paused ? 'goOn' : 'pause', key: ' ' },
        { command: 'endRound', key: 'e' },
      ];
    case 'ask':
    case 'page':
    case 'between':
      return [NEXT, AGAIN];
    case 'debrief':
      return [AGAIN];
  }
}

/** The plan goes on by itself from now on, or no longer does. */
export const autopilotOffer = ({ autopilot }: Pick<Lesson, 'autopilot'>) =>
  ({ command: autopilot ? 'autopilotOff' : 'autopilotOn', key: 'a' }) as const satisfies Offer;

/** Whatever was played and asked is forgotten with it, so it is asked for twice, but not when all is seen. */
export const isAskedTwice = (command: HostCommand, phase: Lesson['phase']): boolean =>
  command === 'playAgain' && phase !== 'debrief';

/** What the words on a button follow from. */
export type Desk = {
  readonly lesson: Lesson;
  readonly plan: Plan | null;
  readonly asks: readonly Asked[];
};

/** What the button of a command says at this moment: what will happen, rather than "next". */
export function commandWords(command: HostCommand, { lesson, plan, asks }: Desk): string {
  const { now, next, step } = lesson;
  if (command === 'start') return next ? startingWith(next) : t('host.start.now');
  if (command === 'endRound') return t(now?.kind === 'show' ? 'host.endShow' : 'host.endRound');
  if (command !== 'next') return t(`host.${command}`);
  if (now?.kind === 'ask' && isOpen(asks, step)) return t(`host.closes.${now.ask.about}`);
  return next ? goingTo(next, roundNumber(plan, step + 1)) : t('host.finish');
}

/** The question of that step takes answers. */
export function isOpen(asks: readonly Asked[], step: number): boolean {
  return asks.some((asked) => asked.step === step && asked.isOpen);
}

/** Which round of the plan the step is, from 1; a show counts as one. */
export function roundNumber(plan: Plan | null, step: number): number {
  return (plan?.steps.slice(0, step) ?? []).filter(isPlayed).length + 1;
}

function startingWith(step: Step): string {
  if (step.kind === 'ask') return t(`host.start.ask.${step.ask.about}`);
  return t(`host.start.${step.kind}`, { number: 1, title: shortTitleOf(step) });
}

function goingTo(step: Step, number: number): string {
  switch (step.kind) {
    case 'round':
      return t('host.to.round', { number, title: shortTitleOf(step) });
    case 'show':
      return t('host.to.show', { title: shortTitleOf(step) });
    case 'ask':
      return t(`host.to.ask.${step.ask.about}`);
    case 'page':
      return t(`host.to.page.${step.page}`);
  }
}
