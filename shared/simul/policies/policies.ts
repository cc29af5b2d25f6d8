/**
 * The ways to run a hall. A policy is asked whenever a master has to choose, and says where his attention goes next.
 * It sees what a master can see: nobody knows when an opponent will move.
 */
import { nextInCircle } from '../model/circle.ts';
import type { Board, Hall, Master } from '../model/hall.ts';
import type { BoardId, Ms, PolicyName, Scenario } from '../model/scenario.ts';
import { first, firstFrom } from '../model/tournament.ts';

/**
 * - visit: go to that board; play there if the hand is up by then, else choose again
 * - look: the same, but he can't see the hands from afar: to look at the same board again he goes all the way round
 * - stay: go on at the board where he stands: play if the hand is up, else wait for it (or just for `lingerMs`)
 * - rest: nobody needs him
 */
export type Choice =
  | { readonly do: 'visit' | 'look'; readonly board: BoardId }
  | { readonly do: 'stay'; readonly lingerMs: Ms | null }
  | { readonly do: 'rest' };

type Unseen = 'replyDue' | 'failsAt' | 'seat';
type BoardSeen = Readonly<Omit<Board, Unseen>>;
export type HallSeenByAMaster = Readonly<Pick<Hall, 'now' | 'masters' | 'ready' | 'circle' | 'unserved'>> & {
  readonly scenario: Omit<Scenario, 'replies' | 'failures'>;
  readonly boards: readonly BoardSeen[];
};

export type Policy = (hall: HallSeenByAMaster, me: Readonly<Master>) => Choice;

/** Blocking calls: he moves, stands there until the reply has come, goes on to the next board. `reply = recv()` */
const blocking: Policy = (hall, me) =>
  hasCome(hall, me) || awaitsReply(hall, me) ? STAY : visit(nextOnHisCircle(hall, me));

/** A thread per request: one opponent until the game is over, then the next whom nobody has served. */
const blockingStay: Policy = (hall, me) =>
  hasCome(hall, me) || hasPlayed(hall, me) ? STAY : visit(nextUnserved(hall));

/** Everything begun, then awaited in a fixed order. `for t in tasks: await t` */
const inOrder: Policy = (hall, me) => (hasCome(hall, me) ? STAY : visit(nextOnHisCircle(hall, me)));

/** Asking round. `while True: for s in sockets: if s.ready(): …` */
const polling: Policy = (hall, me) =>
  hasCome(hall, me) && handUp(hall, me.board) ? STAY : look(nextOnHisCircle(hall, me));

/** asyncio: the next of the ready queue; nobody ready, rest. In a trap he lingers: somebody wrote `time.sleep()`. */
const eventLoop: Policy = (hall, me) => lingering(hall, me) ?? visit(nextReady(hall, me));

export const policies: Readonly<Record<PolicyName, Policy>> = {
  blocking,
  'blocking-stay': blockingStay,
  'in-order': inOrder,
  polling,
  'event-loop': eventLoop,
};

const REST: Choice = { do: 'rest' };
const STAY: Choice = { do: 'stay', lingerMs: null };
const visit = (board: BoardId): Choice => (board === 0 ? REST : { do: 'visit', board });
const look = (board: BoardId): Choice => (board === 0 ? REST : { do: 'look', board });

const stateAt = (hall: HallSeenByAMaster, board: BoardId) => (hall.boards[board - 1] as BoardSeen).state;
const handUp = (hall: HallSeenByAMaster, board: BoardId) => stateAt(hall, board) === 'ready';
const isOpen = (hall: HallSeenByAMaster, board: BoardId) => stateAt(hall, board) !== 'closed';

/** He stands at a board in play and has not played there yet. */
const hasCome = (hall: HallSeenByAMaster, me: Readonly<Master>) =>
  me.visit === 'came' && isOpen(hall, me.board);

/** He has played where he stands, and that game goes on. */
const hasPlayed = (hall: HallSeenByAMaster, me: Readonly<Master>) =>
  me.visit === 'played' && isOpen(hall, me.board);

/** He has played where he stands, and it is the opponent's turn. */
const awaitsReply = (hall: HallSeenByAMaster, me: Readonly<Master>) =>
  me.visit === 'played' && stateAt(hall, me.board) === 'thinking';

/** Where he looks first: at the board where he stands only if he has nothing behind him there. */
const ahead = (me: Readonly<Master>): BoardId => (me.visit === 'none' ? me.board : me.board + 1);

const nextOnHisCircle = (hall: HallSeenByAMaster, me: Readonly<Master>): BoardId =>
  nextInCircle(hall, me.id, ahead(me));

/** The lowest board that no master has gone to yet, as far as the door has let them in; 0: none. */
function nextUnserved(hall: HallSeenByAMaster): BoardId {
  for (let board = hall.unserved; board <= hall.boards.length; board++) {
    const state = stateAt(hall, board);
    if (state === 'outside') return 0;
    if (state !== 'closed') return board;
  }
  return 0;
}

/** Who is first of the ready queue. All its orders but `nearest` are one for every master, and stand in its keys. */
function nextReady(hall: HallSeenByAMaster, me: Readonly<Master>): BoardId {
  if (hall.scenario.queue !== 'nearest') return first(hall.ready);
  return firstFrom(hall.ready, ahead(me)) || first(hall.ready);
}

/** A trap holds the master when he has just played in it, once. */
function lingering(hall: HallSeenByAMaster, me: Readonly<Master>): Choice | null {
  if (hall.scenario.traps.length === 0 || me.doing === 'blocked' || !awaitsReply(hall, me)) return null;
  const trap = hall.scenario.traps.find(({ board }) => board === me.board);
  if (trap === undefined) return null;
  return { do: 'stay', lingerMs: trap.lingerMs === 'untilReply' ? null : trap.lingerMs };
}

/** Whether each master has a circle of his own under this policy. */
export const goesRound = (policy: PolicyName): boolean =>
  policy !== 'event-loop' && policy !== 'blocking-stay';

/** Whether there is something to do for a master who rests, whoever he is. On a circle everybody has his own. */
export function workForAnyone(hall: HallSeenByAMaster): boolean {
  if (hall.scenario.policy === 'event-loop') return first(hall.ready) !== 0;
  return hall.scenario.policy === 'blocking-stay' && nextUnserved(hall) !== 0;
}
