/** What each master did when: the timelines on the stage. */

import { begins, type Fact } from '../model/facts.ts';
import type { Doing } from '../model/hall.ts';
import type { BoardId, MasterId, Ms, Scenario } from '../model/scenario.ts';
import { book } from './booking.ts';
import { type Books, openBooks } from './books.ts';

export type Segment = {
  readonly doing: Doing;
  /** The board he is at or on his way to; 0 while he rests. */
  readonly board: BoardId;
  readonly from: Ms;
  readonly to: Ms;
  /** He stands blocked while another hand is up: waste. False in everything else. */
  readonly handsUp: boolean;
};

export type Lane = { readonly master: MasterId; readonly segments: readonly Segment[] };

type OpenLane = { readonly master: MasterId; readonly segments: Segment[]; from: Ms; handsUp: boolean };

/**
 * One lane per master, without gaps from 0 to `nowMs`, or to the bell if it rang. A wait is split wherever it turns
 * from waste to honest waiting or back.
 */
export function lanesOf(scenario: Scenario, facts: readonly Fact[], nowMs: Ms): Lane[] {
  const books = openBooks(scenario);
  const lanes = books.masters.map(
    (_, index): OpenLane => ({ master: index + 1, segments: [], from: 0, handsUp: false }),
  );
  for (const fact of facts) {
    if (fact.at > books.now) splitWaits(lanes, books);
    const ends = begins(fact) ? lanes[fact.master - 1] : undefined;
    if (ends !== undefined) endSegment(ends, books, fact.at);
    book(books, fact);
  }
  const end = books.bellAt ?? Math.max(nowMs, books.now);
  if (end > books.now) splitWaits(lanes, books);
  for (const lane of lanes) endSegment(lane, books, end);
  return lanes.map(({ master, segments }) => ({ master, segments }));
}

type Page = Books['masters'][number];

/** Time is about to pass: from the books' moment on, who waits does so with or without other hands up. */
function splitWaits(lanes: readonly OpenLane[], books: Books): void {
  if (books.blocked === 0) return;
  for (const lane of lanes) {
    const page = books.masters[lane.master - 1] as Page;
    const handsUp = page.doing === 'blocked' && othersAreUp(books, page);
    if (handsUp === lane.handsUp) continue;
    endSegment(lane, books, books.now);
    lane.handsUp = handsUp;
  }
}

function othersAreUp({ hands, boards }: Books, { board }: Page): boolean {
  return hands - (boards[board - 1]?.handSince == null ? 0 : 1) > 0;
}

function endSegment(lane: OpenLane, books: Books, to: Ms): void {
  const { doing, board } = books.masters[lane.master - 1] as Page;
  const { from, handsUp } = lane;
  if (to > from) lane.segments.push({ doing, board: doing === 'rest' ? 0 : board, from, to, handsUp });
  lane.from = to;
  lane.handsUp = false;
}
