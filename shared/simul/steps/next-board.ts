/** Where a master goes from the board where he is: the arrow on the stage. */
import { boardAt, type Hall, type Master } from '../model/hall.ts';
import type { BoardId } from '../model/scenario.ts';
import type { HallSeenByAMaster } from '../policies/policy.ts';
import { goesRound, policies } from '../policies/registry.ts';

/**
 * The board he would go to if his visit were over now, by his policy. Where masters share the boards it depends on who
 * is done first.
 * @returns null: nobody can know, or there is none
 */
export function nextBoardOf(hall: Hall, master: Readonly<Master>): BoardId | null {
  const { policy } = hall.scenario;
  if (hall.masters.length > 1 && !goesRound(policy)) return null;
  const me: Master = master.visit === 'none' ? master : { ...master, visit: 'played' };
  const choice = policies[policy].choose(hall, me);
  const goes = choice.do === 'stay' ? policies[policy].choose(withGameOver(hall, master.board), me) : choice;
  return 'board' in goes ? goes.board : null;
}

/** The hall as it would be if nothing more were to come at this board. */
function withGameOver(hall: Hall, board: BoardId): HallSeenByAMaster {
  const boards = hall.boards.slice();
  boards[board - 1] = { ...boardAt(hall, board), state: 'closed' };
  return { ...hall, boards };
}
