/** What a master sees and may choose: the words in which policies are written. */
import { nextInCircle } from '../model/circle.ts';
import type { BoardState, Master } from '../model/hall.ts';
import type { BoardId } from '../model/scenario.ts';
import type { BoardSeen, Choice, HallSeenByAMaster } from './policy.ts';

export const REST: Choice = { do: 'rest' };
export const STAY: Choice = { do: 'stay', lingerMs: null };
/** Goes to that board; 0 is none: then he rests. */
export const visit = (board: BoardId): Choice => (board === 0 ? REST : { do: 'visit', board });
/** Goes to that board without knowing whether its hand is up; 0 is none: then he rests. */
export const look = (board: BoardId): Choice => (board === 0 ? REST : { do: 'look', board });

export const stateAt = (hall: HallSeenByAMaster, board: BoardId): BoardState =>
  (hall.boards[board - 1] as BoardSeen).state;
const isOpen = (hall: HallSeenByAMaster, board: BoardId) => stateAt(hall, board) !== 'closed';

/** He stands at a board in play and has not played there yet. */
export const hasCome = (hall: HallSeenByAMaster, me: Readonly<Master>): boolean =>
  me.visit === 'came' && isOpen(hall, me.board);

/** He has played where he stands, and that game goes on. */
export const hasPlayed = (hall: HallSeenByAMaster, me: Readonly<Master>): boolean =>
  me.visit === 'played' && isOpen(hall, me.board);

/** He has played where he stands, and it is the opponent's turn. */
export const awaitsReply = (hall: HallSeenByAMaster, me: Readonly<Master>): boolean =>
  me.visit === 'played' && stateAt(hall, me.board) === 'thinking';

/** Where he looks first: at the board where he stands only if he has nothing behind him there. */
export const ahead = (me: Readonly<Master>): BoardId => (me.visit === 'none' ? me.board : me.board + 1);

/** The next board in play of his own circle; 0: he has none. */
export const nextOnHisCircle = (hall: HallSeenByAMaster, me: Readonly<Master>): BoardId =>
  nextInCircle(hall, me.id, ahead(me));

/** A trap holds the master when he has just played in it, once. */
export function lingering(hall: HallSeenByAMaster, me: Readonly<Master>): Choice | null {
  if (hall.scenario.traps.length === 0 || me.doing === 'blocked' || !awaitsReply(hall, me)) return null;
  const trap = hall.scenario.traps.find(({ board }) => board === me.board);
  if (trap === undefined) return null;
  return { do: 'stay', lingerMs: trap.lingerMs === 'untilReply' ? null : trap.lingerMs };
}
