/** The ready queue as people see it: whose hand is up and who is served first, by the same rule by which masters choose. */
import { boardAt, type Hall, masterAt } from '../model/hall.ts';
import type { BoardId } from '../model/scenario.ts';
import { firstFrom, keyOf } from '../model/tournament.ts';
import { policies } from './registry.ts';
import { ahead } from './seen.ts';

/** Which of two boards stands farther in front: below 0 for the first one. */
type Order = (a: BoardId, b: BoardId) => number;

/**
 * The boards with a hand up that nobody attends, first the one that is served next if no other hand goes up. Under a
 * policy that follows no queue they stand in the order in which the hands went up. With the order `nearest` each of
 * several masters has his own; it is the first master's then.
 */
export function readyBoards(hall: Hall): BoardId[] {
  const ready: BoardId[] = [];
  for (const board of readyIn(hall)) ready.push(board);
  return ready.sort(orderIn(hall));
}

/**
 * The first of `readyBoards`, and how many there are in all: of thousands of hands only those are put in order that may be
 * among the first.
 * @param most how many are wanted, at least 1
 */
export function frontOfQueue(hall: Hall, most: number): { front: BoardId[]; count: number } {
  const order = orderIn(hall);
  const front: BoardId[] = [];
  let count = 0;
  let last: BoardId | undefined;
  for (const board of readyIn(hall)) {
    count += 1;
    if (last !== undefined && order(board, last) > 0) continue;
    front.push(board);
    if (front.length < 2 * most) continue;
    front.sort(order).length = most;
    last = front[most - 1];
  }
  return { front: front.sort(order).slice(0, most), count };
}

/** How many boards have a hand up that nobody attends. */
export function handsUpNow(hall: Hall): number {
  let count = 0;
  for (const _ of readyIn(hall)) count += 1;
  return count;
}

/** Boards with a hand up, by number: costs as much as there are, however many boards the hall has. */
function* readyIn({ ready }: Hall): Iterable<BoardId> {
  for (let board = firstFrom(ready, 1); board !== 0; board = firstFrom(ready, board + 1)) yield board;
}

function orderIn(hall: Hall): Order {
  if (!policies[hall.scenario.policy].followsQueue) {
    const since = (board: BoardId) => boardAt(hall, board).since;
    return (a, b) => since(a) - since(b) || keyOf(hall.ready, a) - keyOf(hall.ready, b) || a - b;
  }
  if (hall.scenario.queue !== 'nearest')
    return (a, b) => keyOf(hall.ready, a) - keyOf(hall.ready, b) || a - b;
  // The boards from where the master is on, then those before; each part by number.
  const first = ahead(masterAt(hall, 1));
  return (a, b) => Number(a < first) - Number(b < first) || a - b;
}
