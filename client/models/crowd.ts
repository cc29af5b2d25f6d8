/** All masters of a hall at once: how many do what, the one mood that stands for them, and words that can be read. */
import { meanReplyMs } from '../../shared/lesson/theory.ts';
import { policies, type Scenario, USUAL_THINK_MS } from '../../shared/simul/index.ts';
import { exactMoodOf, type FineMood, fineMoodOf, type Mood } from './mood.ts';
import type { HallPicture } from './picture.ts';

/** How many masters are in which mood. */
export type Crowd = { readonly [mood in FineMood]: number } & { readonly masters: number };

/**
 * Counts the masters of a hall by mood.
 * @param looksInVain even short walks count as walks, because no playing lies between them
 */
export function crowdOf(hall: HallPicture, looksInVain = false): Crowd {
  const moodFor = looksInVain ? exactMoodOf : fineMoodOf;
  const count = { plays: 0, walks: 0, wasting: 0, waiting: 0, resting: 0, queues: 0, overhead: 0 };
  for (const master of hall.masters) count[moodFor(hall, master)]++;
  return { ...count, masters: hall.masters.length };
}

/**
 * The mood of the whole hall. Where at least half of the masters are blocked while hands are up, the hall wastes its
 * time: one who plays now and then does not make the others busy. With one master it is his own mood.
 */
export function moodOfAll(crowd: Crowd): Mood {
  if (crowd.wasting > 0 && crowd.wasting * 2 >= crowd.masters) return 'wasting';
  if (crowd.plays > 0) return 'plays';
  if (crowd.walks + crowd.overhead > 0) return 'walks';
  if (crowd.wasting > 0) return 'wasting';
  return crowd.waiting + crowd.queues > 0 ? 'waiting' : 'resting';
}

/** Visits that take less of the wall's time than this, with the walk to them, cannot be followed one by one. */
const HASTY_STEP_MS = 200;

/**
 * Whether the masters are too quick to be followed. One who waits at each board is there as long as its opponent thinks.
 * @param speed milliseconds of the exhibition per millisecond of the wall
 */
export function isHasty({ policy, playMs, walkVisitMs, replies }: Scenario, speed: number): boolean {
  const standsMs = policies[policy].waits === 'never' ? 0 : (meanReplyMs(replies) ?? USUAL_THINK_MS);
  return (playMs + walkVisitMs + standsMs) / speed < HASTY_STEP_MS;
}

/** How many of the last samples have a vote; ten are taken a second. */
const SAMPLES = 8;

/** Of the last few samples of a hall, the newest in the mood that most of them had: words of a hasty one are made of that. */
export class Steady {
  private samples: { readonly crowd: Crowd; readonly mood: Mood }[] = [];

  after(crowd: Crowd): Crowd {
    const votes = (mood: Mood) => this.samples.filter((sample) => sample.mood === mood).length;
    this.samples = [...this.samples.slice(1 - SAMPLES), { crowd, mood: moodOfAll(crowd) }];
    const most = Math.max(...this.samples.map(({ mood }) => votes(mood)));
    return this.samples.findLast(({ mood }) => votes(mood) === most)?.crowd ?? crowd;
  }
}
