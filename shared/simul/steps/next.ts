/** What happens next. Nothing here changes the hall; `evolve` does. */

import type { Fact } from '../model/facts.ts';
import { boardAt, type Hall, masterAt } from '../model/hall.ts';
import type { BoardId, Ms } from '../model/scenario.ts';
import { first, firstKey, NEVER } from '../model/tournament.ts';
import { choosesAt, chosen, towardsPlay } from './choosing.ts';

/**
 * The next fact, if it happens by `to`. At one instant: what closes, then the opponents by number, then the masters'
 * arrivals and completions by number, then the bell, then choices.
 * @returns null: nothing more happens by then
 */
export function nextFact(hall: Hall, to: Ms): Fact | null {
  if (hall.ended) return null;
  const closes = closing(hall);
  if (closes !== null) return closes;
  const comes = comesAt(hall);
  const chooses = choosesAt(hall);
  if (Math.min(comes, chooses) > to || (comes === NEVER && chooses === NEVER)) return null;
  return chooses < comes ? chosen(hall, chooses) : coming(hall, comes);
}

/** When something next happens by itself: all that a wall clock must know. Null: never, unless somebody acts. */
export function nextAppointment(hall: Hall): Ms | null {
  if (hall.ended) return null;
  if (closing(hall) !== null) return hall.now;
  const at = Math.min(comesAt(hall), choosesAt(hall));
  return at === NEVER ? null : at;
}

/** What follows at once from what has just happened. */
function closing(hall: Hall): Fact | null {
  if (hall.finished !== null)
    return { kind: 'boardClosed', at: hall.now, board: hall.finished, why: 'finished' };
  if (hall.groupToFollow !== null) return groupFollows(hall, hall.groupToFollow);
  return hall.scenario.door === null ? null : admission(hall, hall.scenario.door);
}

/** The group of the board that was just closed: who is cancelled with it, or the group's own end. */
function groupFollows(hall: Hall, group: number): Fact {
  const next = hall.scenario.groups[group - 1]?.boards[hall.groups[group - 1]?.closedBefore ?? 0];
  return next === undefined
    ? { kind: 'groupEnded', at: hall.now, group }
    : { kind: 'boardClosed', at: hall.now, board: next, why: 'cancelled' };
}

function admission(hall: Hall, door: number): Fact | null {
  if (hall.seatsTaken >= door || hall.outside > hall.boards.length) return null;
  return { kind: 'boardAdmitted', at: hall.now, board: hall.outside };
}

function comesAt(hall: Hall): Ms {
  return Math.min(firstKey(hall.due), firstKey(hall.busy), hall.bellAt);
}

function coming(hall: Hall, at: Ms): Fact {
  if (firstKey(hall.due) === at) return atTheBoard(hall, first(hall.due), at);
  if (firstKey(hall.busy) === at) return byTheMaster(hall, first(hall.busy), at);
  return { kind: 'bellRang', at };
}

/** The opponent moves, takes too long, or something goes wrong; a move that comes at the last instant counts. */
function atTheBoard(hall: Hall, id: BoardId, at: Ms): Fact {
  const { replyDue, failsAt } = boardAt(hall, id);
  const mayGoWrong = failsAt !== null || hall.scenario.timeoutMs !== null;
  if (!mayGoWrong || replyDue === at) return { kind: 'opponentMoved', at, board: id };
  return { kind: 'boardClosed', at, board: id, why: failsAt === at ? 'failed' : 'timedOut' };
}

/** What he did is done. */
function byTheMaster(hall: Hall, id: number, at: Ms): Fact {
  const me = masterAt(hall, id);
  if (me.doing === 'play') return { kind: 'masterMoved', at, master: id, board: me.board };
  if (me.doing === 'cleanUp') return { kind: 'boardCleared', at, master: id, board: me.clears as BoardId };
  return towardsPlay(hall, me, at);
}
