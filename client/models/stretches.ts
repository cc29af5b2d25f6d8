/** A master's lane as coloured stretches: what he did, and whether anybody needed him meanwhile. */
import type { Doing, Ms } from '../../shared/simul/index.ts';
import { type FineMood, moodIn } from './mood.ts';

export type Stretch = { readonly mood: FineMood; readonly from: Ms; readonly to: Ms };

/** A piece of a lane as the core gives it. */
type Segment = { readonly doing: Doing; readonly from: Ms; readonly to: Ms; readonly handsUp: boolean };

/** One stretch for each thing he did; the core splits idle time where a hand goes up or down, here it is one again. */
export function stretchesOf(segments: readonly Segment[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { doing, from, to, handsUp } of segments) {
    const mood = moodIn(doing, handsUp);
    const before = stretches.at(-1);
    if (before && before.mood === mood && before.to === from && isIdle(mood))
      stretches[stretches.length - 1] = { mood, from: before.from, to };
    else if (to > from) stretches.push({ mood, from, to });
  }
  return stretches;
}

/** Whether a mood is one of doing nothing; two such stretches in a row are one. */
export const isIdle = (mood: FineMood): boolean =>
  mood !== 'plays' && mood !== 'walks' && mood !== 'overhead';
