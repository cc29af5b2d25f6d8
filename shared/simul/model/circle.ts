/**
 * The circle: board b belongs to master (b - 1) mod M, who goes round his own boards by number.
 * In the tournament `hall.circle` each master's boards stand side by side, so that his next one is one look away.
 */
import type { BoardState } from './hall.ts';
import type { BoardId, MasterId } from './scenario.ts';
import { firstFrom, type Tournament } from './tournament.ts';

/** How many boards the masters before `master` have. */
function placesBefore(boards: number, masters: number, master: MasterId): number {
  return (master - 1) * Math.floor(boards / masters) + Math.min(master - 1, boards % masters);
}

/** Whose board it is in the circle. */
export const ownerOf = (board: BoardId, masters: number): MasterId => ((board - 1) % masters) + 1;

/** Where a board stands in the tournament. */
export function placeOf(board: BoardId, boards: number, masters: number): number {
  return placesBefore(boards, masters, ownerOf(board, masters)) + Math.floor((board - 1) / masters) + 1;
}

type Circles = {
  readonly circle: Tournament;
  readonly boards: readonly unknown[];
  readonly masters: readonly unknown[];
};

/** The master's own first board in play from `from` on, round the circle; 0 where he has none. */
export function nextInCircle(hall: Circles, master: MasterId, from: BoardId): BoardId {
  const boards = hall.boards.length;
  const masters = hall.masters.length;
  const before = placesBefore(boards, masters, master);
  const last = placesBefore(boards, masters, master + 1);
  const ahead = firstFrom(hall.circle, before + Math.max(0, Math.ceil((from - master) / masters)) + 1);
  const place = ahead > 0 && ahead <= last ? ahead : firstFrom(hall.circle, before + 1);
  return place === 0 || place > last ? 0 : (place - before - 1) * masters + master;
}

/** The next board in play of the same circle after `from`, where only the boards' states are known: for drawings. */
export function nextOwnBoard(
  from: BoardId,
  boards: readonly { readonly state: BoardState }[],
  masters: number,
): BoardId {
  let board = from;
  do {
    board = board + masters > boards.length ? ownerOf(board, masters) : board + masters;
    const state = boards[board - 1]?.state;
    if (state !== 'closed' && state !== 'outside') return board;
  } while (board !== from);
  return from;
}
