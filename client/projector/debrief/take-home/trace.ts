/** The log of everything that was played: figures, lanes and replay follow from it. Nobody's name is in it. */
import type { RoundPicture } from '../../../models/picture.ts';

/** JSON: `rounds`, each with its `scenario` and its `facts`, times in milliseconds since the round began. */
export function traceOf(rounds: readonly RoundPicture[]): string {
  return JSON.stringify({
    rounds: rounds.map(({ scenario, facts, isShow }) => ({ isShow: isShow ?? false, scenario, facts })),
  });
}
