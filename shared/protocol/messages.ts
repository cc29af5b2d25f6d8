/** What is asked, and what is told: every message on the wire, by name. Requests carry an `id` of the sender's own. */
import { z } from 'zod';
import type { Fact } from '../simul/index.ts';
import {
  type Lesson,
  type News,
  type OwnBoard,
  type OwnResult,
  type QueuePlace,
  ROUND_MS,
  type RoundLog,
  SEATS,
} from './classroom.ts';
import type { RefusalCode } from './refusals.ts';

const id = z.string().min(1).max(40);
const square = z.string().regex(/^[a-h][1-8]$/);

/** What a player may ask. */
export const playerRequests = {
  move: z.object({
    id,
    from: square,
    to: square,
    promotion: z.enum(['q', 'r', 'b', 'n']).optional(),
    /** The position it was meant for: sent again after a while, it is played there or nowhere. */
    fen: z.string().max(100).optional(),
  }),
  resign: z.object({ id }),
  leave: z.object({ id }),
} as const;

/** What the host may ask. */
export const hostRequests = {
  host: z.object({
    id,
    do: z.enum(['start', 'pause', 'goOn', 'endRound', 'next', 'playAgain', 'lock', 'unlock', 'close']),
  }),
  /** A code that brings somebody with another phone to this seat, once; it comes with the answer. */
  seatCode: z.object({ id, board: z.number().int().min(1).max(SEATS.max) }),
  removePlayer: z.object({ id, board: z.number().int().min(1).max(SEATS.max) }),
} as const;

export const policies = z.enum(['blocking', 'event-loop']);

/** What a host chooses when he opens a hall: `POST /api/halls`. */
export const hallWanted = z.object({
  pin: z.string().max(20).optional(),
  seats: z.number().int().min(SEATS.min).max(SEATS.max),
  rounds: z
    .array(z.object({ policy: policies, durationMs: z.number().int().min(ROUND_MS.min).max(ROUND_MS.max) }))
    .min(1)
    .max(8),
  names: z.enum(['spun', 'typed']),
  /** How well the master plays: 0 is quick and kind. */
  level: z.number().int().min(0).max(2),
});
export type HallWanted = z.infer<typeof hallWanted>;

/** The answer to it. The secret is the host's key: it goes behind the `#` of his link, never into a query string. */
export type HallOpened = { readonly code: string; readonly secret: string };

/** `GET /api/halls/CODE`: what a join page needs to know. */
export type HallForJoiners = {
  readonly code: string;
  readonly phase: Lesson['phase'];
  readonly seats: number;
  readonly people: number;
  readonly names: Lesson['names'];
  readonly locked: boolean;
};

/** `GET /api/network`: addresses that phones may reach, best first, and whether this browser must give the PIN. */
export type NetworkInfo = {
  readonly addresses: readonly string[];
  readonly pinNeeded: boolean;
  readonly onlyHall: string | null;
};

/** How somebody enters: the options of `joinById(code, ...)`. */
export const joinWanted = z.discriminatedUnion('as', [
  /**
   * `name` is one of the spins, or typed where the host allows it. `token` (128 random bits of the phone's own, 22
   * letters in base64url) holds the seat from now on, and brings its owner back. `seatCode` comes from the host: it
   * opens the seat of somebody whose phone is gone.
   */
  z.object({
    as: z.literal('player'),
    name: z.string().max(200),
    token: z.string().max(80).optional(),
    seatCode: z.string().max(12).optional(),
  }),
  z.object({ as: z.literal('stage') }),
  z.object({ as: z.literal('host'), secret: z.string().max(80) }),
]);
export type JoinWanted = z.infer<typeof joinWanted>;

/** What the server tells. Players: seat, lesson, news, board, queue, result, answer. Stage and host: lesson, news, log, facts, answer. */
export type Told = {
  /** Your seat; keep the token, it brings you back. */
  seat: { readonly board: number; readonly name: string; readonly token: string };
  lesson: Lesson;
  news: News;
  board: OwnBoard;
  queue: QueuePlace;
  result: OwnResult;
  /** All rounds so far, when a stage or host comes in and whenever a round begins. */
  log: { readonly rounds: readonly RoundLog[] };
  /** What has just happened in the round that runs. */
  facts: { readonly roundIndex: number; readonly facts: readonly Fact[] };
  answer: Answer;
};
export type Answer =
  | { readonly id: string; readonly seq: number; readonly seatCode?: string }
  | { readonly id: string; readonly code: RefusalCode; readonly message: string; readonly retry: boolean };

export { CLOSED_FOR_GOOD } from './classroom.ts';
