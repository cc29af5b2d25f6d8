/** What the master's doing means. Two kinds of idle, and the picture never mixes them up. */
import type { Doing } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture } from './picture.ts';

/**
 * - wasting: he stands at a board and waits while other hands are up; the lesson
 * - waiting: he stands at a board and waits, and nobody else is ready either
 * - resting: nobody needs him
 */
export type Mood = 'plays' | 'walks' | 'wasting' | 'waiting' | 'resting';

/**
 * The same, told apart more finely:
 * - queues: he has a ready board and no brain; he waits for the crown
 * - overhead: he takes over the crown, recalls a position or clears a table; it serves nobody
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

/** The mood of a master who does that, with or without other hands up. To wait for a brain is no idling: he is ready. */
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

/** What a fine mood counts as where there are only five. */
export function coarse(mood: FineMood): Mood {
  if (mood === 'queues') return 'waiting';
  return mood === 'overhead' ? 'walks' : mood;
}

/** The mood of one master of the hall. */
export function moodOf(hall: HallPicture, master: MasterPicture): Mood {
  if (master.doing === 'cleanUp') return 'plays';
  return coarse(exactMoodOf(hall, master));
}

/** A word that stands shorter than this would only flash; more than three flashes a second can do harm. */
const SHORTEST_WORD_MS = 350;

/** The mood as it is named: between two moves of a quick master, a short walk belongs to his playing. */
export function namedMoodOf(hall: HallPicture, master: MasterPicture): Mood {
  const mood = moodOf(hall, master);
  return mood === 'walks' && isShort(master) ? 'plays' : mood;
}

/** The fine mood, however short it is. */
export function exactMoodOf(hall: HallPicture, master: MasterPicture): FineMood {
  return moodIn(master.doing, isOtherHandUp(hall, master));
}

/** The fine mood as it is named. */
export function fineMoodOf(hall: HallPicture, master: MasterPicture): FineMood {
  const mood = exactMoodOf(hall, master);
  return (mood === 'walks' || mood === 'overhead') && isShort(master) ? 'plays' : mood;
}

const isShort = ({ sinceMs, untilMs }: MasterPicture): boolean =>
  untilMs !== null && untilMs - sinceMs < SHORTEST_WORD_MS;

function isOtherHandUp({ readyQueue }: HallPicture, { board }: MasterPicture): boolean {
  return readyQueue.length > 1 || (readyQueue.length === 1 && readyQueue[0] !== board);
}

/** Hands that are up and nobody attends, but for the board where he stands. */
export function otherHands(hall: HallPicture, master: MasterPicture): number {
  return hall.readyQueue.length - (hall.readyQueue.includes(master.board) ? 1 : 0);
}
