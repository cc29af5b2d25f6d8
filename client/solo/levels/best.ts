/** The best result of each level, kept in this browser and sent nowhere. */

import { LEVEL_NAMES, type LevelName } from '../../../shared/levels/levels.ts';
import { recall, remember } from '../../app/browser/storage.ts';

export type Best = { readonly score: number; readonly stars: number };
export type Bests = { readonly [name in LevelName]?: Best };

const KEY = 'simul.levels';
/** As they are in this tab, whether the browser keeps them or not. */
let bests: Bests | null = null;

export function bestsSoFar(): Bests {
  bests ??= readable(recall(KEY));
  return bests;
}

/** Notes a result where it is the best one. @returns whether the browser keeps it */
export function keepBest(name: LevelName, result: Best): boolean {
  const before = bestsSoFar()[name];
  if (
    before &&
    (before.stars > result.stars || (before.stars === result.stars && before.score >= result.score))
  )
    return isKept();
  bests = { ...bestsSoFar(), [name]: result };
  remember(KEY, JSON.stringify(bests));
  return isKept();
}

const isKept = () => recall(KEY) !== null;

/** Only what this page wrote itself, whatever stands there. */
function readable(text: string | null): Bests {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    const known = LEVEL_NAMES.flatMap((name) => {
      const best = (read as Partial<Record<LevelName, Partial<Best>>> | null)?.[name];
      const { score, stars } = best ?? {};
      return Number.isInteger(score) && Number.isInteger(stars) ? [[name, { score, stars }]] : [];
    });
    return Object.fromEntries(known) as Bests;
  } catch {
    return {};
  }
}
