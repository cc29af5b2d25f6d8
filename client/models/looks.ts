/** How often a master who must walk to see has looked at a board where nobody was ready, since he played last. */
import { type Fact, type MasterId, policies } from '../../shared/simul/index.ts';
import type { RoundPicture } from './picture.ts';

/** One look in vain is part of going from board to board. */
const FROM_LOOKS = 2;

/** The looks of the first master where they are worth a word; else 0. */
export function looksTold({ scenario, facts }: RoundPicture): number {
  const looks = policies[scenario.policy].looks ? looksInVain(facts, 1) : 0;
  return looks < FROM_LOOKS ? 0 : looks;
}

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
