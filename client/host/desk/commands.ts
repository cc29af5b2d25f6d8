/** What the host can do next, which key does it, and what the button says. */
import { useEffect } from 'preact/hooks';
import { isPlayed, type Step } from '../../../shared/lesson/plan.ts';
import { singleKeys } from '../../app/settings.ts';
import { t } from '../../app/text.ts';
import { isRealChess } from '../../models/lesson-words.ts';
import type { ClassStatus, HostCommand, HostModel, Plan, QuestionStatus } from '../../models/picture.ts';
import { shortTitleOf } from '../step-words.ts';

type Offer = { readonly command: HostCommand; readonly key: ' ' | 'e' | 'n' | 'r' | 'a' };

const NEXT: Offer = { command: 'next', key: 'n' };
const AGAIN: Offer = { command: 'playAgain', key: 'r' };

const RUN: Offer = { command: 'runLab', key: ' ' };

type Offered = Pick<ClassStatus, 'phase' | 'paused' | 'lab'>;

/** The host's next steps, the likeliest first. */
export function offersIn({ phase, paused, lab }: Offered): readonly Offer[] {
  switch (phase) {
    case 'lobby':
      return [{ command: 'start', key: ' ' }];
    case 'round':
      return [
        { command: paused ? 'goOn' : 'pause', key: ' ' },
        { command: 'endRound', key: 'e' },
      ];
    case 'question':
    case 'program':
    case 'page':
    case 'between':
      return [NEXT, AGAIN];
    case 'lab':
      if (lab === null) return [RUN, NEXT, AGAIN];
      return lab.isRunning ? [{ command: 'stopLab', key: 'e' }, RUN, NEXT, AGAIN] : [NEXT, RUN, AGAIN];
    case 'debrief':
      return [AGAIN];
  }
}

/** The command that lets the plan go on by itself, or no longer. */
export const autopilotOffer = ({ autopilot }: Pick<ClassStatus, 'autopilot'>) =>
  ({ command: autopilot ? 'autopilotOff' : 'autopilotOn', key: 'a' }) as const satisfies Offer;

/** Playing again deletes whatever was played and answered, so it has to be confirmed; most of all at the very end. */
export const mustBeConfirmed = (command: HostCommand): boolean => command === 'playAgain';

/** What the words on a button depend on. */
export type CommandContext = {
  readonly status: ClassStatus;
  readonly plan: Plan | null;
  readonly questions: readonly QuestionStatus[];
};

/** What the button of a command says at this moment: it names what will happen, rather than "next". */
export function commandWords(command: HostCommand, { status, plan, questions }: CommandContext): string {
  const { lab, now, next, step, isOver } = status;
  if (command === 'start') return next ? startingWith(next) : t('host.start.now');
  if (command === 'endRound') return t(now?.kind === 'show' ? 'host.endShow' : 'host.endRound');
  if (command === 'pause' && isRealChess(status)) return t('host.adjourn');
  if (command === 'runLab' && lab !== null) return t('host.runLabAgain');
  if (command !== 'next') return t(`host.${command}`);
  if (now?.kind === 'question' && isOpen(questions, step)) return t(`host.closes.${now.question.about}`);
  if (now?.kind === 'program' && !isOver) return t('host.closes.program');
  return next ? goingTo(next, roundNumber(plan, step + 1)) : t('host.finish');
}

/** Whether the question of that step takes answers now. */
export function isOpen(questions: readonly QuestionStatus[], step: number): boolean {
  return questions.some((question) => question.step === step && question.isOpen);
}

/** The number of the round that the step is, from 1; a show counts as one. */
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
    case 'program':
    case 'lab':
      return t(`host.to.${step.kind}`, { title: shortTitleOf(step) });
    case 'question':
      return t(`host.to.question.${step.question.about}`);
    case 'page':
      return t(`host.to.page.${step.page}`);
  }
}

/** True where a key already means something: a field takes letters, a button takes the space bar. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return true;
  if (target.closest('input:not([type=radio]), textarea, select')) return true;
  return event.key === ' ' && target.closest('button, a, summary, input') !== null;
}

/**
 * The host's keys; they work beside the stage's own while the laptop is mirrored.
 * @param give called with the command of a key, if it is on offer at this moment
 */
export function useHostKeys(model: HostModel, give: (command: HostCommand) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const status = model.status.peek();
      if (!status || event.repeat || isTaken(event)) return;
      if (event.key !== ' ' && singleKeys.peek() === 'off') return;
      const offers = [...offersIn(status), autopilotOffer(status)];
      const offer = offers.find(({ key }) => key === event.key.toLowerCase());
      if (!offer) return;
      event.preventDefault();
      give(offer.command);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [model, give]);
}
