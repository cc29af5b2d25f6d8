/** Where a master goes from the board where he is: the arrow on the stage. */
import type { Hall, Master } from '../model/hall.ts';
import type { BoardId } from '../model/scenario.ts';
import { goesRound, type HallSeenByAMaster, policies } from '../policies/policies.ts';

/**
 * The board he would go to if his visit were over now, by his policy. Where masters share the boards it depends on who
 * is done first.
 * @returns null: nobody can know, or there is none
 */
export function nextBoardOf(hall: Hall, master: Readonly<Master>): BoardId | null {
  const { policy } = hall.scenario;
  if (hall.masters.length > 1 && !goesRound(policy)) return null;
  const me: Master = master.visit === 'none' ? master : { ...master, visit: 'played' };
  const choice = policies[policy](hall, me);
  const goes = choice.do === 'stay' ? policies[policy](withGameOver(hall, master.board), me) : choice;
  return 'board' in goes ? goes.board : null;
}

/** The hall as it would be if nothing more were to come at this board. */
function withGameOver(hall: Hall, board: BoardId): HallSeenByAMaster {
  const boards = hall.boards.map((each) =>
    each.id === board ? { ...each, state: 'closed' as const } : each,
  );
  return { ...hall, boards };
}
