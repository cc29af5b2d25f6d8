/** The ready queue as people see it: whose hand is up and who is served first, by the same rule by which masters choose. */
import { boardAt, type Hall, masterAt } from '../model/hall.ts';
import type { BoardId } from '../model/scenario.ts';
import { keyOf, takesPart } from '../model/tournament.ts';
import { policies } from './registry.ts';
import { ahead } from './seen.ts';

/**
 * The boards with a hand up that nobody attends, first the one that is served next if no other hand goes up. Under a
 * policy that follows no queue they stand in the order in which the hands went up. With the order `nearest` each of
 * several masters has his own; it is the first master's then.
 */
export function readyBoards(hall: Hall): BoardId[] {
  const ready: BoardId[] = [];
  for (const { id } of hall.boards) if (takesPart(hall.ready, id)) ready.push(id);
  if (!policies[hall.scenario.policy].followsQueue) {
    const since = (board: BoardId) => boardAt(hall, board).since;
    return ready.sort((a, b) => since(a) - since(b) || keyOf(hall.ready, a) - keyOf(hall.ready, b) || a - b);
  }
  if (hall.scenario.queue === 'nearest') return from(ready, ahead(masterAt(hall, 1)));
  return ready.sort((a, b) => keyOf(hall.ready, a) - keyOf(hall.ready, b) || a - b);
}

/** The boards from this number on, then those before it; each part by number. */
function from(boards: readonly BoardId[], first: BoardId): BoardId[] {
  return [...boards.filter((board) => board >= first), ...boards.filter((board) => board < first)];
}
