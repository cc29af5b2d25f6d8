/** "2 play, 1 walks": what the masters do, counted. */
import type { Crowd } from '../../models/crowd.ts';
import { FINE_MOODS, type FineMood } from '../../models/mood.ts';
import { word } from '../../models/words.ts';

/** @param except moods that have been told already */
export function crowdWords(crowd: Crowd, except: readonly FineMood[] = []): string {
  return FINE_MOODS.filter((mood) => crowd[mood] > 0 && !except.includes(mood))
    .map((mood) => word(`stage.crowd.${mood}`, { count: crowd[mood] }))
    .join(', ');
}
