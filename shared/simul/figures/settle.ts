/** The figures of a round from its books, as `SPEC.md` defines each. */

import type { Fact } from '../model/facts.ts';
import type { Ms, Scenario } from '../model/scenario.ts';
import { onTick } from '../model/time.ts';
import { book } from './booking.ts';
import { type Books, openBooks, spend, wasteNow } from './books.ts';
import type { Account, Ledger } from './ledger.ts';

/** The ledger of a round that is over, or of what has been logged of it so far. */
export function settle(scenario: Scenario, facts: readonly Fact[]): Ledger {
  const books = openBooks(scenario);
  for (const fact of facts) book(books, fact);
  return ledgerOf(books);
}

/**
 * The ledger so far; hands that are up count at their length so far. The books stay open.
 * @param nowMs the round's clock; without it the last fact's time. A round whose bell rang ends there.
 */
export function ledgerOf(books: Books, nowMs: Ms = books.now): Ledger {
  const makespanMs = books.bellAt ?? Math.max(nowMs, books.now);
  const more = makespanMs - books.now;
  const share = (amount: number, ofMs: Ms) => (ofMs > 0 ? amount / ofMs : 0);
  const accounts = books.masters.map((page) => accountUntil(page, makespanMs));
  const attention = accounts.length * makespanMs;
  const playMs = accounts.reduce((sum, account) => sum + account.playMs, 0);
  const open = books.boards.filter(({ handSince }) => handSince !== null);
  const openFirst = open.filter(({ answers }) => answers === 0).map((board) => lengthAt(board, makespanMs));
  const isAtIt = books.masters.some(({ doing }) => doing === 'play' || doing === 'blocked');
  return {
    masterDoneMs: isAtIt ? makespanMs : books.masterDoneMs,
    makespanMs,
    movesAnswered: books.movesAnswered,
    throughputPerSecond: share(books.movesAnswered * 1_000, makespanMs),
    waitMs: spread(books.waits.concat(open.map((board) => lengthAt(board, makespanMs)))),
    firstWaitMs: { max: openFirst.reduce((max, wait) => Math.max(max, wait), books.longestFirstWaitMs) },
    meanWaiting: share(books.handsMs + books.hands * more, makespanMs),
    accounts,
    utilisation: share(playMs, attention),
    idleWithHandsUpShare: share(books.wasteMs + wasteNow(books) * more, attention),
    neverServed: books.admitted - books.served,
    cancelled: books.cancelled,
    turnedAway: books.boards.length - books.admitted - books.closedOutside,
    stackReservedBytes: accounts.length * books.scenario.stackBytes,
  };
}

const lengthAt = ({ handSince }: { handSince: Ms | null }, now: Ms): Ms => onTick(now - (handSince ?? now));

function accountUntil({ account, doing, since }: Books['masters'][number], now: Ms): Account {
  const until = { ...account };
  spend(until, doing, now - since);
  return until;
}

/** Mean and nearest-rank percentiles: the p-th is the smallest value that at least p % do not exceed. */
function spread(waits: readonly Ms[]): Ledger['waitMs'] {
  const sorted = Float64Array.from(waits).sort();
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const sum = sorted.reduce((total, wait) => total + wait, 0);
  return { mean: sum / Math.max(1, sorted.length), p50: rank(0.5), p95: rank(0.95), max: rank(1) };
}
