/** Where a master goes next, as far as the hall tells. */
import { type BoardId, goesRound, policies, type Scenario } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture, TablePicture } from '../models/picture.ts';

/** The board he goes to after this one, by the rule of his policy; null: nobody can know. */
export function nextBoard(
  { tables, masters, readyQueue }: HallPicture,
  { board }: MasterPicture,
  scenario: Scenario | null,
): BoardId | null {
  const policy = scenario?.policy ?? 'event-loop';
  if (goesRound(policy)) return nextInCircle(tables, board, masters.length);
  return policies[policy].followsQueue && masters.length === 1
    ? nextReady(readyQueue, board, scenario?.queue ?? 'fifo')
    : null;
}

/** `readyQueue` is in the order in which the hands went up. */
function nextReady(readyQueue: readonly BoardId[], from: BoardId, order: Scenario['queue']): BoardId | null {
  switch (order) {
    case 'fifo':
      return readyQueue[0] ?? null;
    case 'lifo':
      return readyQueue.at(-1) ?? null;
    case 'lowest':
      return lowest(readyQueue, 0);
    case 'nearest':
      return lowest(readyQueue, from) ?? lowest(readyQueue, 0);
    case 'urgent':
      return null;
  }
}

/** The lowest number above `from`. */
function lowest(boards: readonly BoardId[], from: BoardId): BoardId | null {
  let least: BoardId | null = null;
  for (const board of boards) if (board > from && (least === null || board < least)) least = board;
  return least;
}

/** The next board in play of the same circle: its boards are `masters` apart. */
export function nextInCircle(tables: readonly TablePicture[], from: number, masters: number): number {
  const first = ((from - 1) % masters) + 1;
  let board = from;
  do {
    board = board + masters > tables.length ? first : board + masters;
    const state = tables[board - 1]?.state;
    if (state !== 'closed' && state !== 'outside') return board;
  } while (board !== from);
  return from;
}
