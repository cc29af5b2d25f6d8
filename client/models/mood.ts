/** What a master's doing means. There are two kinds of idle, and no drawing mixes them up. */
import { type Doing, DRIVEN, type PolicyName } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture } from './picture.ts';

/**
 * - wasting: he is blocked at a board while other hands are up, which is what the lesson is about
 * - waiting: he is blocked at a board, and nobody else is ready either
 * - resting: nobody needs him
 */
export type Mood = 'plays' | 'walks' | 'wasting' | 'waiting' | 'resting';

/**
 * The same with two more:
 * - queues: his board is ready and he has no brain, so he waits for the crown
 * - overhead: he takes over the crown, recalls a position or clears a table, which serves nobody
 */
export type FineMood = Mood | 'queues' | 'overhead';
export const FINE_MOODS: readonly FineMood[] = [
  'plays',
  'walks',
  'overhead',
  'queues',
  'wasting',
  'waiting',
  'resting',
];

/** The mood of a master who does this. @param handsUp whether other hands are up; only a blocked master wastes time */
export function moodIn(doing: Doing, handsUp: boolean): FineMood {
  switch (doing) {
    case 'play':
      return 'plays';
    case 'walk':
      return 'walks';
    case 'recall':
    case 'switch':
    case 'cleanUp':
      return 'overhead';
    case 'rest':
      return 'resting';
    case 'brainWait':
      return 'queues';
    case 'blocked':
      return handsUp ? 'wasting' : 'waiting';
  }
}

/** The mood that a fine mood counts as. */
export function coarse(mood: FineMood): Mood {
  if (mood === 'queues') return 'waiting';
  return mood === 'overhead' ? 'walks' : mood;
}

/** The mood of one master of the hall. */
export function moodOf(hall: HallPicture, master: MasterPicture): Mood {
  if (master.doing === 'cleanUp') return 'plays';
  return coarse(exactMoodOf(hall, master));
}

/** A word that is shown more shortly than this would only flash, and more than three flashes a second can do harm. */
const SHORTEST_WORD_MS = 350;

/** The mood that is put into words: a short walk between two moves counts as playing. */
export function namedMoodOf(hall: HallPicture, master: MasterPicture): Mood {
  const mood = moodOf(hall, master);
  return mood === 'walks' && isShort(master) ? 'plays' : mood;
}

/** The fine mood of one master, however shortly he has it. */
export function exactMoodOf(hall: HallPicture, master: MasterPicture): FineMood {
  return moodIn(master.doing, isOtherHandUp(hall, master));
}

/** The fine mood that is put into words: what is short counts as playing. */
export function fineMoodOf(hall: HallPicture, master: MasterPicture): FineMood {
  const mood = exactMoodOf(hall, master);
  return (mood === 'walks' || mood === 'overhead') && isShort(master) ? 'plays' : mood;
}

const isShort = ({ sinceMs, untilMs }: MasterPicture): boolean =>
  untilMs !== null && untilMs - sinceMs < SHORTEST_WORD_MS;

/** How many hands are up. */
export const handsIn = ({ handsUp, readyQueue }: HallPicture): number => handsUp ?? readyQueue.length;

function isOtherHandUp({ readyQueue }: HallPicture, { board }: MasterPicture): boolean {
  return readyQueue.length > 1 || (readyQueue.length === 1 && readyQueue[0] !== board);
}

/** How many hands are up, not counting the board where he stands. */
export function otherHands(hall: HallPicture, master: MasterPicture): number {
  return handsIn(hall) - (hall.readyQueue.includes(master.board) ? 1 : 0);
}

/** How many hands nobody attends while he stands. Who is driven plays at no hand before he is told to, not even at his own board. */
export function unattended(hall: HallPicture, master: MasterPicture, policy: PolicyName | undefined): number {
  const isUntold = policy === DRIVEN && master.doing === 'blocked';
  return isUntold ? handsIn(hall) : otherHands(hall, master);
}
