/** What is, for stage and host: the hall as they are shown it. Players are never sent it. What happened comes beside it, as facts. */
import type { BoardId, BoardState, Doing, Ms } from '../../simul/index.ts';
import type { Side } from '../games.ts';

/** One table and who sits there. Times are on the round's clock. */
export type BoardOnStage = {
  readonly board: BoardId;
  readonly name: string;
  readonly bot: boolean;
  /** False while a person's connection is lost. */
  readonly connected: boolean;
  /** The first round, from 0, in which whoever sits there takes part. */
  readonly sinceRound: number;
  readonly state: BoardState;
  readonly sinceMs: Ms;
  /** Which pieces they have. */
  readonly side: Side;
  /** Piece placement, the first field of a FEN: whoever is sent the hall has no more of it. */
  readonly fen: string;
  readonly lastMove: { readonly from: string; readonly to: string } | null;
  readonly answers: number;
  /** Real chess, once the game is over: as PGN has it, White's points first; else empty. */
  readonly result: string;
};

export type MasterOnStage = {
  readonly doing: Doing;
  readonly board: BoardId;
  readonly from: BoardId;
  readonly sinceMs: Ms;
  /** null while he waits or rests for somebody. */
  readonly untilMs: Ms | null;
  /** Where he goes from there; 0: nobody can know. */
  readonly nextBoard: BoardId;
};

/** All of the hall that is more than its boards: it is small, and goes whole with every message. */
export type RestOfHall = {
  readonly masters: readonly MasterOnStage[];
  /** The ready queue from its front: all of it in a class, of a large hall the first. */
  readonly readyQueue: readonly BoardId[];
  /** How many are in it. */
  readonly handsUp: number;
};

export type HallOnStage = RestOfHall & {
  /** One array that is changed in place; a board at which something happened is another object. */
  readonly tables: readonly BoardOnStage[];
};

/**
 * A message about the hall, little-endian throughout: `VERSION`, then the picture that it changes and the one that it leads to
 * (uint32; 0 is no picture: such a message is a whole one), how many boards the hall has, of how many there is a record, of how
 * many a name (uint16), and how many bytes all names have (uint32). Then the records, each after the number of its board; then
 * the numbers of the boards with names and the lengths of these in UTF-16 units (uint16), and all names as one UTF-8 text. Then
 * the rest of the hall. Boards are in order, and none comes twice.
 */
export const VERSION = 1;
export const HEADER = {
  version: 0,
  from: 1,
  to: 5,
  boards: 9,
  records: 11,
  names: 13,
  nameBytes: 15,
  bytes: 19,
} as const;

/** Of the rest: how many hands, places and masters (uint16), the places (uint16), the masters. */
export const REST_BYTES = 6;
export const MASTER = {
  doing: 0,
  board: 1,
  from: 3,
  nextBoard: 5,
  sinceMs: 7,
  untilMs: 15,
  bytes: 23,
} as const;

export const DOINGS = [
  'walk',
  'recall',
  'switch',
  'play',
  'brainWait',
  'blocked',
  'rest',
  'cleanUp',
] as const satisfies readonly Doing[];
