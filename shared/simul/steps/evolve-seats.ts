/** What facts change about seats and groups: who may come in, what must be cleared, what ends. */
import type { Fact } from '../model/facts.ts';
import { type Board, boardAt, type GroupStanding, type Hall } from '../model/hall.ts';
import { enter } from '../model/tournament.ts';

export type Why = Extract<Fact, { kind: 'boardClosed' }>['why'];

/** The lowest board in the corridor comes in next. */
export function findNextOutside(hall: Hall): void {
  while (hall.outside <= hall.boards.length && boardAt(hall, hall.outside).state !== 'outside')
    hall.outside++;
}

/** Gives the seat back, unless it must be cleared first or is leaked. @returns whether it must be cleared */
export function leaveSeat(hall: Hall, board: Board, why: Why): boolean {
  const { cleanupMs } = hall.scenario;
  const wasCancelled = why === 'timedOut' || why === 'cancelled';
  if (!wasCancelled || cleanupMs === 0) hall.seatsTaken--;
  else if (cleanupMs !== 'leak') {
    hall.tickets++;
    hall.uncleared++;
    enter(hall.boardsToClear, board.id, hall.tickets);
    return true;
  }
  return false;
}

export function boardCleared(hall: Hall, board: Board): void {
  hall.uncleared--;
  hall.seatsTaken--;
  if (board.group !== null) {
    const standing = hall.groups[board.group - 1] as GroupStanding;
    standing.uncleared--;
    followIfDue(hall, board.group, standing);
  }
  endIfAllIsDone(hall);
}

export function closedInGroup(hall: Hall, id: number, why: Why, mustBeCleared: boolean): void {
  const group = hall.scenario.groups[id - 1];
  const standing = hall.groups[id - 1] as GroupStanding;
  standing.playing--;
  if (mustBeCleared) standing.uncleared++;
  if (group?.kind === 'group' && (why === 'failed' || why === 'timedOut')) standing.cancelling = true;
  for (
    let next = group?.boards[standing.closedBefore];
    next !== undefined && boardAt(hall, next).state === 'closed';
    next = group?.boards[standing.closedBefore]
  )
    standing.closedBefore++;
  followIfDue(hall, id, standing);
}

/** Notes whether something follows in this group at once: its other boards are cancelled, or it ends. */
function followIfDue(hall: Hall, id: number, { playing, uncleared, cancelling }: GroupStanding): void {
  hall.groupToFollow = (cancelling && playing > 0) || (playing === 0 && uncleared === 0) ? id : null;
}

export function groupEnded(hall: Hall): void {
  hall.groupToFollow = null;
  hall.openGroups--;
  endIfAllIsDone(hall);
}

/** Without a bell the round ends when every board is closed and cleared and every group has ended. */
export function endIfAllIsDone(hall: Hall): void {
  const { openBoards, uncleared, openGroups } = hall;
  hall.ended = hall.scenario.durationMs === null && openBoards + uncleared + openGroups === 0;
}
