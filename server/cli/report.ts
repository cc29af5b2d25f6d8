/** Plays a round and reports it as the command line does. */
import {
  book,
  type Fact,
  type Ledger,
  ledgerOf,
  type Ms,
  openBooks,
  playThrough,
  type Scenario,
} from '../../shared/simul/index.ts';

/** One round in figures; `elapsedMs` is the wall's time for the run alone. */
export type Report = Pick<Scenario, 'policy' | 'boards'> &
  Ledger & { readonly masters: number; readonly facts: number; readonly elapsedMs: Ms };

/** A round of a sweep, and what is different about it. */
export type SweptReport = Report & { readonly swept: Readonly<Record<string, string>> };

/** @param watch is told each fact after it was booked */
export function reportOf(scenario: Scenario, watch: (fact: Fact, count: number) => void): Report {
  const begunMs = performance.now();
  const books = openBooks(scenario);
  let facts = 0;
  playThrough(scenario, (fact) => {
    book(books, fact);
    facts++;
    watch(fact, facts);
  });
  const ledger = ledgerOf(books);
  const elapsedMs = Number((performance.now() - begunMs).toFixed(3));
  const { policy, boards } = scenario;
  return { policy, boards, masters: ledger.accounts.length, ...ledger, facts, elapsedMs };
}
