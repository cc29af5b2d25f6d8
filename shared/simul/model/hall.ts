/** The hall as it is at one moment: plain JSON, every appointment stands on a piece. */
import type { BoardId, MasterId, Ms, Replies, Scenario } from './scenario.ts';
import type { Tournament } from './tournament.ts';

/**
 * - outside: still in the corridor (the door is full)
 * - thinking: the opponent thinks (I/O in flight)
 * - ready: hand up, not attended (in the ready queue)
 * - served: a master is walking to it, or plays there, after the hand went up
 * - closed: its game is over for good
 */
export type BoardState = 'outside' | 'thinking' | 'ready' | 'served' | 'closed';

export type Board = {
  readonly id: BoardId;
  state: BoardState;
  /** When this state began. */
  since: Ms;
  /** When the opponent will have moved; null: not thinking, or a person without a cap. Policies never see it. */
  replyDue: Ms | null;
  /** When something goes wrong here, if it ever does. Policies never see it. */
  failsAt: Ms | null;
  /** Its number among all who have ever joined a queue, from when its hand last went up; 0: it never did. */
  ticket: number;
  /** How many times the opponent has moved. */
  replies: number;
  /** How many times a master has moved here. */
  answers: number;
  /** The master who is here or on his way here. */
  master: MasterId | null;
  /** The group it belongs to, 1 is the scenario's first. */
  readonly group: number | null;
  /** Who took the seat during the round; null: whoever sat here from the beginning still does. */
  seat: Replies | null;
};

/**
 * - walk: between boards; recall: rereading a position; switch: taking over the crown
 * - play: works out a move; brainWait: stands at a raised hand, but has no brain
 * - blocked: stands at a board while it is the opponent's turn
 * - rest: nobody needs him (idle)
 */
export type Doing = 'walk' | 'recall' | 'switch' | 'play' | 'brainWait' | 'blocked' | 'rest' | 'cleanUp';

export type Master = {
  readonly id: MasterId;
  /** Until he has chosen what to do next, what he did last. */
  doing: Doing;
  /** Where he is, or is going. */
  board: BoardId;
  /** Where the walk began. */
  from: BoardId;
  since: Ms;
  /** When he will be done; null: he waits or rests for somebody. */
  until: Ms | null;
  /** His visit to `board`: none yet, he came (or comes) and has not played, or he has played. */
  visit: 'none' | 'came' | 'played';
  /** The cancelled board that he clears; it doesn't matter where he stands. */
  clears: BoardId | null;
  /** The position he holds in his head. */
  mind: BoardId | null;
  /** Where he has been sent and has not set out for yet; null: nowhere. */
  sentTo: BoardId | null;
  /** What his policy lets him keep in his head (`Memory` in `policy.ts`); null: nothing. */
  memory: number | null;
  /** The brain he used last; null where there is one for each, or he never had one. */
  brain: number | null;
};

/** What becomes of boards that belong together. */
export type GroupStanding = {
  /** How many of its boards are not closed. */
  playing: number;
  /** How many of its boards are closed and must still be cleared. */
  uncleared: number;
  /** One has failed: the others are being cancelled. */
  cancelling: boolean;
  /** All before this place in the group's list are closed. */
  closedBefore: number;
};

/** The brains, where there are fewer than masters. */
export type Brains = {
  /** By brain, 1 to B: the master who used it last, 0 at first. */
  readonly lastMaster: MasterId[];
  /** The brains nobody uses. */
  readonly free: Tournament;
  /** The masters who wait for one, first come, first served. */
  readonly queue: Tournament;
};

export type Hall = {
  /** What was chosen, with the policy by which the master chooses now. */
  scenario: Scenario;
  now: Ms;
  /** When the bell rings by itself; NEVER where there is none. */
  readonly bellAt: Ms;
  ended: boolean;
  readonly boards: Board[];
  readonly masters: Master[];
  /** Boards, by when something happens there by itself: a reply, a timeout, a failure. */
  readonly due: Tournament;
  /** Boards with a hand up that nobody attends, in the scenario's queue order; `readyBoards` lists them. */
  readonly ready: Tournament;
  /** Boards in play, each master's own side by side: the circles (`circle.ts`). */
  readonly circle: Tournament;
  /** Boards to be cleared, in the order in which they were cancelled. */
  readonly boardsToClear: Tournament;
  /** Masters, by when what they do is done. */
  readonly busy: Tournament;
  /** Masters, by when they choose what to do next. */
  readonly choosing: Tournament;
  /** Masters who rest. */
  readonly resting: Tournament;
  /** Masters who stand unasked. */
  readonly standing: Tournament;
  /** Null: every master has one of his own. */
  readonly brains: Brains | null;
  readonly groups: GroupStanding[];
  /** How many have ever joined a queue. Each gets the next number, so whoever came first has the lower one. */
  tickets: number;
  /** All boards below are over, or a master has gone to them since this policy began. */
  unserved: BoardId;
  /** The next board to be let in. */
  outside: BoardId;
  /** Seats that are taken. */
  seatsTaken: number;
  /** Boards that are not closed. */
  openBoards: number;
  /** Boards that are closed and must still be cleared. */
  uncleared: number;
  /** Groups that have not ended. */
  openGroups: number;
  /** The board whose last move has just been made: it closes next. */
  finished: BoardId | null;
  /** The group in which something follows at once: another of its boards is cancelled, or it ends. */
  groupToFollow: number | null;
};

export const boardAt = (hall: Hall, id: BoardId): Board => hall.boards[id - 1] as Board;
export const masterAt = (hall: Hall, id: MasterId): Master => hall.masters[id - 1] as Master;
