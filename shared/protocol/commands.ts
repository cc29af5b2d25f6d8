/** What the host may command, and in which phases of a class: the one list of all commands. */
import type { Phase } from '../lesson/progress.ts';

const EVERY_PHASE = ['lobby', 'question', 'round', 'between', 'program', 'lab', 'page', 'debrief'] as const;

/** The phases in which each command is in its turn. */
export const COMMAND_PHASES = {
  start: ['lobby'],
  pause: ['round'],
  goOn: ['round'],
  endRound: ['round'],
  next: ['question', 'between', 'program', 'lab', 'page'],
  playAgain: ['question', 'between', 'program', 'lab', 'page', 'debrief'],
  autopilotOn: EVERY_PHASE,
  autopilotOff: EVERY_PHASE,
  lock: EVERY_PHASE,
  unlock: EVERY_PHASE,
} as const satisfies Readonly<Record<string, readonly Phase[]>>;

/** A command that changes the class. */
export type Command = keyof typeof COMMAND_PHASES;

/** Of a lab: a run ends with the server, so nothing of it is written down. */
const LAB_COMMANDS = ['runLab', 'stopLab'] as const;
export type LabCommand = (typeof LAB_COMMANDS)[number];

/** `close` ends the class: nothing of it is kept, so it is not written down as the others are. */
export type HostCommand = Command | LabCommand | 'close';

export const HOST_COMMANDS = [
  ...(Object.keys(COMMAND_PHASES) as Command[]),
  ...LAB_COMMANDS,
  'close',
] as const;
