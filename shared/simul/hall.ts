/** The hall as it is at one moment: plain JSON, every appointment stands on a piece. */
import type { BoardId, MasterId, Ms, Scenario } from './scenario.ts';

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
  /** How many times the opponent has moved. */
  replies: number;
  /** How many times a master has moved here. */
  answers: number;
};

/**
 * - walk: between boards; recall: rereading a position; switch: taking over the crown
 * - think: works out a reply; brainWait: has a ready board but no brain
 * - wait: stands at a board while it is the opponent's turn (blocked)
 * - rest: nobody needs him (idle)
 */
export type Doing = 'walk' | 'recall' | 'switch' | 'think' | 'brainWait' | 'wait' | 'rest' | 'cleanUp';

export type Master = {
  readonly id: MasterId;
  doing: Doing;
  /** Where he is, or is going. */
  board: BoardId;
  /** Where the walk began. */
  from: BoardId;
  since: Ms;
  /** When he will be done; null: he waits or rests for somebody. */
  until: Ms | null;
  /** The position he holds in his head. */
  mind: BoardId | null;
};

export type Hall = {
  readonly scenario: Scenario;
  now: Ms;
  ended: boolean;
  readonly boards: Board[];
  readonly masters: Master[];
  /** Boards with a hand up that nobody attends, in the order in which the hands went up. */
  readyQueue: BoardId[];
};
