/** What-if curves: many rounds, each played through without keeping its facts. */

import type { Scenario } from '../model/scenario.ts';
import { playThrough } from '../steps/simul.ts';
import { book } from './booking.ts';
import { openBooks } from './books.ts';
import type { Ledger } from './ledger.ts';
import { ledgerOf } from './settle.ts';

/** One round in figures, and how many facts it took. */
export type Measured = { readonly scenario: Scenario; readonly ledger: Ledger; readonly facts: number };

/**
 * Plays one round through.
 * @param factsMax no further than this many facts
 * @throws RangeError where the scenario can't be played, or not without people
 */
export function measure(scenario: Scenario, factsMax = Infinity): Measured {
  const books = openBooks(scenario);
  let facts = 0;
  playThrough(scenario, (fact) => {
    book(books, fact);
    return ++facts < factsMax;
  });
  return { scenario, ledger: ledgerOf(books), facts };
}

/** What a curve can run along. */
export type Axis = {
  [Key in Exclude<keyof Scenario, 'untilTold'>]: Scenario[Key] extends number ? Key : never;
}[Exclude<keyof Scenario, 'untilTold'>];

/** One round per value, all else being equal: `sweep(scenario, 'boards', [1, 2, 3])`. */
export function sweep(scenario: Scenario, along: Axis, values: readonly number[]): Measured[] {
  return values.map((value) => measure({ ...scenario, [along]: value }));
}
