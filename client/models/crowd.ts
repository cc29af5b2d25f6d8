/** All masters of a hall at once: how many do what, and the one mood that stands for them. */

import { exactMoodOf, type FineMood, fineMoodOf, type Mood } from './mood.ts';
import type { HallPicture } from './picture.ts';

/** How many masters are in which mood. */
export type Crowd = { readonly [mood in FineMood]: number } & { readonly masters: number };

/** @param looksInVain short walks are walks: there is no playing between them to which they would belong */
export function crowdOf(hall: HallPicture, looksInVain = false): Crowd {
  const moodFor = looksInVain ? exactMoodOf : fineMoodOf;
  const count = { plays: 0, walks: 0, wasting: 0, waiting: 0, resting: 0, queues: 0, overhead: 0 };
  for (const master of hall.masters) count[moodFor(hall, master)]++;
  return { ...count, masters: hall.masters.length };
}

/**
 * The mood of the whole hall. Where at least half of the masters stand idle with hands up, that is what it is about:
 * one who plays now and then does not make the others busy. One master alone gives his own mood.
 */
export function moodOfAll(crowd: Crowd): Mood {
  if (crowd.wasting > 0 && crowd.wasting * 2 >= crowd.masters) return 'wasting';
  if (crowd.plays > 0) return 'plays';
  if (crowd.walks + crowd.overhead > 0) return 'walks';
  if (crowd.wasting > 0) return 'wasting';
  return crowd.waiting + crowd.queues > 0 ? 'waiting' : 'resting';
}
