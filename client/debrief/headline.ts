/** What may be said over the rounds: only what is the same in all of them. */

import type { Ledger } from '../../shared/simul/index.ts';
import type { RoundPicture } from '../app/picture.ts';
import { t } from '../app/text.ts';

/** A round with its accounts. */
export type Settled = { readonly round: RoundPicture; readonly ledger: Ledger };

/** "Same master. Same players. Same 60 seconds." as far as it is true; of one round, what it was. */
export function headlineOf(rounds: readonly Settled[]): string {
  const [first] = rounds;
  if (!first) return t('debrief.nothing');
  const seconds = rounds.map(({ ledger }) => Math.round(ledger.makespanMs / 1000));
  if (rounds.length === 1)
    return [
      t('debrief.one.master'),
      t('debrief.one.players', { boards: first.round.scenario.boards }),
      t('debrief.one.seconds', { seconds: seconds[0] ?? 0 }),
    ].join(' ');
  return [
    allSame(rounds, masterOf) && t('debrief.same.master'),
    allSame(rounds, playersOf) && !rounds.some(hasReseated) && t('debrief.same.players'),
    new Set(seconds).size === 1
      ? t('debrief.same.seconds', { seconds: seconds[0] ?? 0 })
      : t('debrief.differ.seconds', { list: seconds.join(' + ') }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

function allSame(rounds: readonly Settled[], what: (settled: Settled) => string): boolean {
  return new Set(rounds.map(what)).size === 1;
}

function masterOf({ round: { scenario } }: Settled): string {
  const { masters, brains, thinkMs, walkMs, walkVisitMs, recallMs, switchMs } = scenario;
  return JSON.stringify([masters, brains, thinkMs, walkMs, walkVisitMs, recallMs, switchMs]);
}

function playersOf({ round: { scenario } }: Settled): string {
  return JSON.stringify([scenario.boards, scenario.opens, scenario.replies]);
}

function hasReseated({ round }: Settled): boolean {
  return round.facts.some(({ kind }) => kind === 'reseated');
}
