/** What facts change at the boards: turns and hands. */
import { ownerOf, placeOf } from '../model/circle.ts';
import { replyTakes, seatOf } from '../model/durations.ts';
import { type Board, type Hall, masterAt } from '../model/hall.ts';
import type { Ms, Replies } from '../model/scenario.ts';
import { masterOpens } from '../model/scenario-of.ts';
import { onTick } from '../model/time.ts';
import { enter, NEVER, takeOut, takesPart } from '../model/tournament.ts';
import { goesRound } from '../policies/registry.ts';
import { closedInGroup, endIfAllIsDone, findNextOutside, leaveSeat, type Why } from './evolve-seats.ts';

/** Sets down when something next happens at this board by itself. */
export function appoint(hall: Hall, board: Board): void {
  const { timeoutMs } = hall.scenario;
  const timesOut = timeoutMs !== null && board.state === 'thinking' ? onTick(board.since + timeoutMs) : NEVER;
  enter(hall.due, board.id, Math.min(board.replyDue ?? NEVER, board.failsAt ?? NEVER, timesOut));
}

/** The opponent's turn begins. */
function beginTurn(hall: Hall, board: Board, at: Ms): void {
  board.state = 'thinking';
  board.since = at;
  setReply(hall, board, at);
}

function setReply(hall: Hall, board: Board, from: Ms): void {
  const takes = replyTakes(board.seat ?? seatOf(hall.scenario, board.id), board.id, board.replies);
  board.replyDue = takes === null ? null : onTick(from + takes);
  appoint(hall, board);
}

function raiseHand(hall: Hall, board: Board, at: Ms): void {
  board.state = 'ready';
  board.since = at;
  board.ticket = ++hall.tickets;
  enter(hall.ready, board.id, queueKey(hall, board));
  appoint(hall, board);
}

/** The lowest key is served first. `nearest` needs none: it depends on where a master stands. */
function queueKey({ scenario }: Hall, board: Board): number {
  switch (scenario.queue) {
    case 'fifo':
      return board.ticket;
    case 'lifo':
      return -board.ticket;
    case 'urgent':
      return onTick(board.since + patienceAt(scenario.patienceMs, board.id));
    case 'lowest':
    case 'nearest':
      return 0;
  }
}

function patienceAt(patienceMs: Ms | readonly Ms[] | null, board: number): Ms {
  return typeof patienceMs === 'object' ? (patienceMs?.[board - 1] ?? 0) : patienceMs;
}

/** The order of the queue is another one: the hands that are up line up again. */
export function queueAgain(hall: Hall): void {
  for (const board of hall.boards)
    if (takesPart(hall.ready, board.id)) enter(hall.ready, board.id, queueKey(hall, board));
}

export function opponentMoved(hall: Hall, board: Board, at: Ms): void {
  board.replies++;
  board.replyDue = null;
  const { scenario } = hall;
  if (masterOpens(scenario, board.id) && board.replies === scenario.exchanges) hall.finished = board.id;
  else raiseHand(hall, board, at);
  const waiting = board.master === null ? null : masterAt(hall, board.master);
  if (waiting?.doing === 'blocked' && waiting.until === null) enter(hall.choosing, waiting.id, at);
}

export function masterMoved(hall: Hall, board: Board, at: Ms): void {
  board.answers++;
  const { scenario } = hall;
  if (!masterOpens(scenario, board.id) && board.answers === scenario.exchanges) hall.finished = board.id;
  else beginTurn(hall, board, at);
}

/** Somebody else sits here now: if it is their turn, they begin to think at this moment. */
export function reseated(hall: Hall, board: Board, replies: Replies, at: Ms): void {
  board.seat = replies;
  if (board.state === 'thinking') setReply(hall, board, at);
}

/** The board comes into the hall. */
export function letIn(hall: Hall, board: Board, at: Ms): void {
  hall.seatsTaken++;
  enter(hall.circle, placeOf(board.id, hall.boards.length, hall.masters.length), 0);
  if (masterOpens(hall.scenario, board.id)) raiseHand(hall, board, at);
  else beginTurn(hall, board, at);
  findNextOutside(hall);
  const owner = ownerOf(board.id, hall.masters.length);
  if (goesRound(hall.scenario.policy) && takesPart(hall.resting, owner)) {
    takeOut(hall.resting, owner);
    enter(hall.choosing, owner, at);
  }
}

export function boardClosed(hall: Hall, board: Board, why: Why, at: Ms): void {
  const hadSeat = board.state !== 'outside';
  board.state = 'closed';
  board.since = at;
  board.replyDue = null;
  board.failsAt = null;
  takeOut(hall.due, board.id);
  takeOut(hall.ready, board.id);
  takeOut(hall.circle, placeOf(board.id, hall.boards.length, hall.masters.length));
  if (hall.finished === board.id) hall.finished = null;
  hall.openBoards--;
  const mustBeCleared = hadSeat && leaveSeat(hall, board, why);
  findNextOutside(hall);
  if (board.group !== null) closedInGroup(hall, board.group, why, mustBeCleared);
  endIfAllIsDone(hall);
}
