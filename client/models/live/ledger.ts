/** A round's figures while the round runs: each fact is folded once, however often the figures are asked for. */

import { type Books, book, type Ledger, ledgerOf, type Ms, openBooks } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../picture.ts';

/** What the stage shows while a round runs: nothing for which every wait there was must be looked at. */
export type FiguresSoFar = Pick<
  Ledger,
  | 'accounts'
  | 'makespanMs'
  | 'movesAnswered'
  | 'meanWaiting'
  | 'idleWithHandsUpShare'
  | 'neverServed'
  | 'cancelled'
> & {
  /** Boards that are still at the door. */
  readonly outside: number;
};

export class LiveLedger {
  private books: Books | null = null;
  private scenario: RoundPicture['scenario'] | null = null;
  private folded = 0;

  /** The ledger of `round` at `nowMs`; waits that have not ended count up to then. */
  at(round: RoundPicture, nowMs: Ms): Ledger {
    return ledgerOf(this.fold(round), nowMs);
  }

  /** The figures that cost the same with ten boards and with ten thousand. */
  soFar(round: RoundPicture, nowMs: Ms): FiguresSoFar {
    const books = this.fold(round);
    const outside = books.boards.length - books.admitted - books.closedOutside;
    return { ...ledgerOf({ ...books, boards: [], waits: [] }, nowMs), outside };
  }

  private fold(round: RoundPicture): Books {
    if (this.books === null || round.scenario !== this.scenario || round.facts.length < this.folded) {
      this.books = openBooks(round.scenario);
      this.scenario = round.scenario;
      this.folded = 0;
    }
    for (; this.folded < round.facts.length; this.folded++)
      book(this.books, round.facts[this.folded] as RoundPicture['facts'][number]);
    return this.books;
  }
}
