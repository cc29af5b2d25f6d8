/** What the master's doing means. Two kinds of idle, and the picture never mixes them up. */
import type { HallPicture, MasterPicture } from '../app/picture.ts';

/**
 * - wasting: he stands at a board and waits while other hands are up; the lesson
 * - waiting: he stands at a board and waits, and nobody else is ready either
 * - resting: nobody needs him
 */
export type Mood = 'plays' | 'walks' | 'wasting' | 'waiting' | 'resting';

/** The mood of one master of the hall. */
export function moodOf(hall: HallPicture, master: MasterPicture): Mood {
  switch (master.doing) {
    case 'think':
    case 'cleanUp':
      return 'plays';
    case 'walk':
    case 'recall':
    case 'switch':
      return 'walks';
    case 'rest':
      return 'resting';
    case 'wait':
    case 'brainWait':
      return otherHands(hall, master) > 0 ? 'wasting' : 'waiting';
  }
}

/** A word that stands shorter than this would only flash; more than three flashes a second can do harm. */
const SHORTEST_WORD_MS = 350;

/** The mood as it is named: between two moves of a quick master, a short walk belongs to his playing. */
export function namedMoodOf(hall: HallPicture, master: MasterPicture): Mood {
  const mood = moodOf(hall, master);
  const short = master.untilMs !== null && master.untilMs - master.sinceMs < SHORTEST_WORD_MS;
  return mood === 'walks' && short ? 'plays' : mood;
}

/** Hands that are up and nobody attends, but for the board where he stands. */
export function otherHands(hall: HallPicture, master: MasterPicture): number {
  return hall.readyQueue.length - (hall.readyQueue.includes(master.board) ? 1 : 0);
}
