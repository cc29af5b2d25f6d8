/** What a player is told of themselves: their board, their place in the queue, what a round gave them. */
import type { AwardName } from '../lesson/awards.ts';
import type { BoardId, BoardState, Fact, Ms, OwnStretch, PolicyName } from '../simul/index.ts';
import type { BoardClock, GameEnd, PlayedGame, Side } from './games.ts';

/** One player's own board, sent to that player alone whenever it changes. */
export type OwnBoard = {
  readonly board: BoardId;
  readonly state: BoardState;
  readonly sinceMs: Ms;
  /** When somebody moves for this player; null while it is not their turn. */
  readonly capAtMs: Ms | null;
  /** Which pieces the player has. */
  readonly side: Side;
  readonly fen: string;
  readonly lastMove: {
    readonly from: string;
    readonly to: string;
    readonly by: 'you' | 'master' | 'cap';
  } | null;
  readonly inCheck: boolean;
  /** A master stands here and waits for this player. */
  readonly waitedFor: boolean;
  /** This board holds a blocking call, and nobody else is told. */
  readonly isSaboteur: boolean;
  /** Why this game is over for good; null: it isn't. */
  readonly closed: Extract<Fact, { kind: 'boardClosed' }>['why'] | null;
  /** Counts from 1; a new number is a new game on this board. */
  readonly game: number;
  /** How the game before this one ended. */
  readonly lastGame: GameEnd | null;
  /** The master offers a draw: the player agrees, or plays on. */
  readonly drawOffered: boolean;
  /** Real chess with clocks, what they show; null: there are none. */
  readonly clock: BoardClock | null;
  /** Moves that the master answered here this round. */
  readonly answers: number;
};

/** Somebody's place in the ready queue, counted from its front: 1 is next. */
type Ticket = { readonly place: number; readonly board: BoardId };

/** A player's own place; null while their hand is not up. `tickets`: the front of the queue, and those beside the own. */
export type QueuePlace = { readonly place: number | null; readonly tickets: readonly Ticket[] };

/** What a round gave one player, and how long they waited for it; sent when it ends. */
export type OwnResult = {
  readonly roundIndex: number;
  readonly policy: PolicyName;
  /** Somebody held up the loop with a blocking call. */
  readonly hasBlockingCall: boolean;
  /** They were the master: a bot played at their board, and `answers` are all that he gave. */
  readonly wasMaster: boolean;
  /** What the event loop answers on the very same replies; null: they were not the master. */
  readonly loopAnswers: number | null;
  /** When the bell rang. */
  readonly endedMs: Ms;
  readonly moves: number;
  readonly answers: number;
  readonly longestWaitMs: Ms;
  /** How long the hand was up before an answer, on average; null: none came. */
  readonly waitPerAnswerMs: Ms | null;
  /** How long the hand had been up at the bell, and nobody had come; null: it was down, or he was there. */
  readonly openWaitMs: Ms | null;
  /** How long they thought about a move, on average; null: they made none. */
  readonly thinkPerMoveMs: Ms | null;
  /** What they did when. */
  readonly stretches: readonly OwnStretch[];
  /** Their games of that round. */
  readonly games: readonly PlayedGame[];
};

/** Somebody's award. `figure`: the number that earned it, in the award's own unit; null: none is named. */
export type OwnAward = { readonly award: AwardName; readonly figure: number | null };
