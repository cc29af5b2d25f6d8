/** A round in which the policy changed, piece by piece: what each way was worth, in the hall and at one board. */
import type { Fact } from '../model/facts.ts';
import type { BoardId, Ms, QueueOrder, Scenario } from '../model/scenario.ts';
import { onTick } from '../model/time.ts';
import type { PolicyName } from '../policies/names.ts';
import { book } from './booking.ts';
import { type Books, openBooks, wasteNow } from './books.ts';

/** How long the master went one way, and what came of it. All of it sums to the whole round. */
export type Stint = {
  readonly policy: PolicyName;
  readonly queue: QueueOrder;
  readonly from: Ms;
  readonly to: Ms;
  /** The master's moves, at all boards. */
  readonly movesAnswered: number;
  /** How long he stood blocked while another hand was up. */
  readonly wastedMs: Ms;
  /** The master's moves at that one board, and how long its hand was up. */
  readonly answers: number;
  readonly handUpMs: Ms;
};

/** @param board whose answers and waits are told apart @param nowMs the round's clock; a round whose bell rang ends there */
export function stintsOf(scenario: Scenario, facts: readonly Fact[], board: BoardId, nowMs: Ms): Stint[] {
  const books = openBooks(scenario);
  const stints: Stint[] = [];
  let way: Pick<Stint, 'policy' | 'queue'> = scenario;
  let begun = soFar(books, board, 0, 0);
  let handUpMs = 0;
  const end = (to: Ms) => {
    const done = soFar(books, board, to, handUpMs);
    stints.push({
      policy: way.policy,
      queue: way.queue,
      from: begun.at,
      to,
      movesAnswered: done.movesAnswered - begun.movesAnswered,
      wastedMs: onTick(done.wastedMs - begun.wastedMs),
      answers: done.answers - begun.answers,
      handUpMs: onTick(done.handUpMs - begun.handUpMs),
    });
    begun = done;
  };
  for (const fact of facts) {
    handUpMs += handUpUntil(books, board, fact.at);
    book(books, fact);
    if (fact.kind !== 'policyChanged') continue;
    end(fact.at);
    way = fact;
  }
  const last = books.bellAt ?? Math.max(nowMs, books.now);
  handUpMs += handUpUntil(books, board, last);
  end(last);
  return stints;
}

/** How long the hand there will have been up between what is booked and that moment. */
const handUpUntil = ({ boards, now }: Books, board: BoardId, at: Ms): Ms =>
  boards[board - 1]?.handSince == null ? 0 : at - now;

const soFar = (books: Books, board: BoardId, at: Ms, handUpMs: Ms) => ({
  at,
  movesAnswered: books.movesAnswered,
  wastedMs: books.wasteMs + wasteNow(books) * (at - books.now),
  answers: books.boards[board - 1]?.answers ?? 0,
  handUpMs,
});
