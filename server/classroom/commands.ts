/** When a host's command is in its turn. */
import type { Phase } from '../../shared/lesson/progress.ts';
import type { Command, Input } from './inputs.ts';
import type { Progress } from './progress.ts';

const EVERY_PHASE: readonly Phase[] = ['lobby', 'question', 'round', 'between', 'page', 'debrief'];
const IN_PHASES: Readonly<Record<Command, readonly Phase[]>> = {
  start: ['lobby'],
  pause: ['round'],
  goOn: ['round'],
  endRound: ['round'],
  next: ['question', 'between', 'page'],
  playAgain: ['question', 'between', 'page', 'debrief'],
  autopilotOn: EVERY_PHASE,
  autopilotOff: EVERY_PHASE,
  lock: EVERY_PHASE,
  unlock: EVERY_PHASE,
};

/** Whether the class is at a place for it, and still at the moment that it was meant for. */
export function isInItsTurn({ command, moment }: Input & { do: 'command' }, course: Progress): boolean {
  const isMeant = moment === undefined || moment === course.moment;
  return isMeant && IN_PHASES[command].includes(course.phase);
}
