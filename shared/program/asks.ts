/** What a program asks of its hall, and what it is answered: plain JSON both ways. */
import type { BoardId, Ms } from '../simul/index.ts';
import type { HallRefusal } from './refusals.ts';

export type Ask =
  | { readonly ask: 'boards' }
  | { readonly ask: 'round' }
  /** Which hands are up, as soon as one is: what `select` says. */
  | { readonly ask: 'ready' }
  /** He walks there and plays. */
  | { readonly ask: 'move'; readonly board: BoardId }
  /** That opponent has replied: their hand is up. */
  | { readonly ask: 'reply'; readonly board: BoardId }
  /** The master gives that game up. */
  | { readonly ask: 'close'; readonly board: BoardId };

/**
 * - ready: the hand is up, and nobody is on the way
 * - served: the hand is up, and the master is on his way or plays there
 * - thinking: it is the opponent's turn
 * - outside: nobody sits there yet (the door is full)
 * - over: the game is over
 */
export type StateTold = 'ready' | 'served' | 'thinking' | 'outside' | 'over';

export type BoardTold = {
  readonly board: BoardId;
  /** Who sits there; empty where nobody has a name. */
  readonly name: string;
  readonly state: StateTold;
};
export type BoardsAnswer = { readonly boards: readonly BoardTold[] };
export type RoundAnswer = {
  /** Since the round began. */
  readonly timeMs: Ms;
  /** Until the bell; null: there is none. */
  readonly leftMs: Ms | null;
  readonly over: boolean;
  /** Moves answered so far. */
  readonly score: number;
  /** What nobody can beat; null: people sit there, and nobody knows how long they will think. */
  readonly bound: number | null;
};
/** Boards with a hand up that nobody attends and where no move has been asked for, in the order of the ready queue. */
export type ReadyAnswer = { readonly ready: readonly BoardId[] };
/** What was asked for has happened at that board. */
export type DoneAnswer = {
  readonly board: BoardId;
  readonly atMs: Ms;
  /** Nothing more will come at this board. */
  readonly over: boolean;
};

export type Answer =
  | { readonly value: BoardsAnswer | RoundAnswer | ReadyAnswer | DoneAnswer }
  | { readonly refused: HallRefusal };
/** The answer to one question, by the number that it was given. */
export type Answered = { readonly id: number; readonly answer: Answer };
