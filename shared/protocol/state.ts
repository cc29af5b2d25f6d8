/**
 * What is, for stage and host: the hall as synchronised state. Players are never sent it (see `Told` for what they get).
 * What happened comes beside it, as facts.
 */
import { type SchemaType, schema, t } from '@colyseus/schema';
import type { BoardState, Doing } from '../simul/index.ts';
import type { Side } from './classroom.ts';

/** Stands for "no time": `null` in the core. */
export const NEVER_MS = -1;

/** One table and who sits there. Times are on the round's clock. */
export const BoardOnStage = schema(
  {
    board: t.uint16(),
    name: t.string(),
    bot: t.boolean(),
    /** False while a person's connection is lost. */
    connected: t.boolean(),
    /** The first round, from 0, in which whoever sits there takes part. */
    sinceRound: t.uint8(),
    state: t.string<BoardState>(),
    sinceMs: t.number(),
    /** Which pieces they have. */
    side: t.string<Side>(),
    /** Piece placement, the first field of a FEN. */
    fen: t.string(),
    /** Squares of the last move; empty where there is none. */
    lastFrom: t.string(),
    lastTo: t.string(),
    answers: t.uint16(),
    /** Real chess, once the game is over: as PGN has it, White's points first; else empty. */
    result: t.string(),
  },
  'BoardOnStage',
);
export type BoardOnStage = SchemaType<typeof BoardOnStage>;

export const MasterOnStage = schema(
  {
    doing: t.string<Doing>(),
    board: t.uint16(),
    from: t.uint16(),
    sinceMs: t.number(),
    /** `NEVER_MS` while he waits or rests for somebody. */
    untilMs: t.number(),
    /** Where he goes from there; 0: nobody can know. */
    nextBoard: t.uint16(),
  },
  'MasterOnStage',
);
export type MasterOnStage = SchemaType<typeof MasterOnStage>;

export const HallOnStage = schema(
  {
    boards: t.array(BoardOnStage),
    masters: t.array(MasterOnStage),
    /** The ready queue from its front: all of it in a class, of a large hall the first. */
    readyQueue: t.array('uint16'),
    /** How many are in it. */
    handsUp: t.uint16(),
  },
  'HallOnStage',
);
export type HallOnStage = SchemaType<typeof HallOnStage>;
