/** The visit: one service of a board, from the opponent's turn before it to the master's move. */
import type { Fact } from '../model/facts.ts';
import type { BoardId, Ms, Scenario } from '../model/scenario.ts';
import { masterOpens } from '../model/scenario-of.ts';
import { onTick } from '../model/time.ts';

/** Each moment is null until it has come, and where it never came. */
export type Visit = {
  /** When the opponent's turn began; null: the master opens here. */
  readonly turnAt: Ms | null;
  /** When the hand went up; the last move of a game, which raises none, stands here too. */
  handAt: Ms | null;
  /** When a master began to play. */
  playAt: Ms | null;
  movedAt: Ms | null;
  /** When the board was closed in the middle of it. */
  closedAt: Ms | null;
};

/** Every visit, by board, in order; the last of each may not be over. */
export function visitsOf(
  facts: readonly Fact[],
  { boards, opens, door }: Pick<Scenario, 'boards' | 'opens' | 'door'>,
): Visit[][] {
  const all: Visit[][] = [];
  const opening = (board: BoardId, at: Ms) =>
    masterOpens({ opens }, board) ? visitFrom(null, at) : visitFrom(at, null);
  const visitsAt = (board: BoardId): Visit[] => {
    while (all.length < board) all.push(all.length < (door ?? board) ? [opening(all.length + 1, 0)] : []);
    return all[board - 1] as Visit[];
  };
  visitsAt(boards);
  for (const fact of facts) {
    if (!('board' in fact)) continue;
    if (fact.kind === 'boardAdmitted') visitsAt(fact.board)[0] = opening(fact.board, fact.at);
    else note(visitsAt(fact.board), fact);
  }
  return all;
}

const visitFrom = (turnAt: Ms | null, handAt: Ms | null): Visit => ({
  turnAt,
  handAt,
  playAt: null,
  movedAt: null,
  closedAt: null,
});

/** A board that never came in has no visit. */
function note(visits: Visit[], { kind, at }: Fact): void {
  const visit = visits.at(-1);
  if (visit === undefined) return;
  if (kind === 'opponentMoved') visit.handAt = at;
  else if (kind === 'playBegan') visit.playAt = at;
  else if (kind === 'boardClosed') visit.closedAt = at;
  else if (kind === 'masterMoved') {
    visit.movedAt = at;
    visits.push(visitFrom(at, null));
  }
}

/** How long the opponent's turn took, up to `end` where they have not moved; null: they had none. */
export function thinkingIn({ turnAt, handAt, closedAt }: Visit, end: Ms): Ms | null {
  return turnAt === null ? null : onTick((handAt ?? closedAt ?? end) - turnAt);
}

/** How long the hand was up, up to `end` where nobody has come; null: it never was. */
export function waitIn({ handAt, playAt, closedAt }: Visit, end: Ms): Ms | null {
  return handAt === null ? null : onTick((playAt ?? closedAt ?? end) - handAt);
}
