/** How many hands are up, as a curve. */

import type { Fact } from '../model/facts.ts';
import type { Ms, Scenario } from '../model/scenario.ts';
import { book } from './booking.ts';
import { openBooks } from './books.ts';

/** From `at` on so many hands are up, until the next step. */
export type HandsStep = { readonly at: Ms; readonly hands: number };

/** The curve from 0 on, one step per change; what comes and goes within one instant leaves no trace. */
export function handsUpOf(scenario: Scenario, facts: readonly Fact[]): readonly HandsStep[] {
  const books = openBooks(scenario);
  const steps: HandsStep[] = [{ at: 0, hands: books.hands }];
  let last = books.hands;
  for (const fact of facts) {
    const before = books.now;
    if (fact.at > before) last = settleInstant(steps, before, books.hands, last);
    book(books, fact);
  }
  settleInstant(steps, books.now, books.hands, last);
  return steps;
}

/** Notes what this instant has left behind, if that is a change. @returns how many hands are up after it */
function settleInstant(steps: HandsStep[], at: Ms, hands: number, last: number): number {
  if (at === 0) steps[0] = { at, hands };
  else if (hands !== last) steps.push({ at, hands });
  return hands;
}
