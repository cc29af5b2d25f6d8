/** All faults that are put in on purpose, and the hunt for one of them. */
import { play } from '../play.ts';
import type { Story } from '../stories/story.ts';
import { storyOf } from '../stories/write.ts';
import { type Mutant, whileFaulty } from './mutant.ts';
import { OF_CLASS } from './of-class.ts';
import { OF_DISK } from './of-disk.ts';
import { OF_PEOPLE } from './of-people.ts';
import { OF_PHONES } from './of-phones.ts';

export const MUTANTS: readonly Mutant[] = [...OF_DISK, ...OF_CLASS, ...OF_PEOPLE, ...OF_PHONES];

/** Where a fault was found. */
export type Found = {
  readonly story: Story;
  readonly rule: string;
  readonly classes: number;
  readonly seconds: number;
};

/**
 * Plays classes with a fault in them until somebody finds it.
 * @param secondsMax so long at most
 * @returns null: nobody has found it
 */
export async function hunt(mutant: Mutant, firstSeed: number, secondsMax: number): Promise<Found | null> {
  const beganAtMs = process.cpuUsage().user;
  for (let classes = 1; ; classes++) {
    const story = storyOf(firstSeed + classes - 1);
    const violation = await findsIn(mutant, story);
    const seconds = (process.cpuUsage().user - beganAtMs) / 1e6;
    // What goes wrong without the fault, too, is no sign of it.
    if (violation !== null && (await play(story)).violation === null)
      return { story, rule: violation, classes, seconds };
    if (seconds > secondsMax) return null;
  }
}

/** Plays a story with that fault in it. @returns which rule it broke; null: none */
export const findsIn = (mutant: Mutant, story: Story): Promise<string | null> =>
  whileFaulty(mutant, async (parts) => (await play(story, parts)).violation?.rule ?? null);
