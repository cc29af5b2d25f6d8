/** How often a polling master has looked at a board where nobody was ready, since he played last. */
import type { Fact, MasterId } from '../../shared/simul/index.ts';

/** Looks in a row that found nobody; only the end of the log is read. */
export function looksInVain(facts: readonly Fact[], master: MasterId): number {
  let walks = 0;
  for (let index = facts.length - 1; index >= 0; index--) {
    const fact = facts[index] as Fact;
    if (!('master' in fact) || fact.master !== master) continue;
    if (fact.kind !== 'walkBegan') break;
    walks++;
  }
  // Of the last one nobody knows yet.
  return Math.max(0, walks - 1);
}
