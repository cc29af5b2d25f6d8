/** What is asked, and what is told: every message on the wire, by name. Requests carry an `id` of the sender's own. */
import { z } from 'zod';
import type { Award } from '../lesson/awards.ts';
import type { LabMeasured } from '../lesson/log/measured.ts';
import type { Plan } from '../lesson/plan.ts';
import { planFormat } from '../lesson/plan-format.ts';
import type { QuestionStatus } from '../lesson/questions.ts';
import type { BoardId, Fact } from '../simul/index.ts';
import {
  type ClassPrograms,
  type ClassStatus,
  NAME_UNITS_MAX,
  type NameWish,
  type News,
  OLDER_PAGES_MAX,
  type OwnProgram,
  type ProgramOnStage,
  type Roster,
  SEATS,
} from './classroom.ts';
import { HOST_COMMANDS } from './commands.ts';
import type { PlayedGame, RoundTold } from './games.ts';
import type { MasterView } from './masters-view.ts';
import type { OwnAward, OwnBoard, OwnResult, QueuePlace } from './own.ts';
import type { RefusalCode } from './refusals.ts';

const id = z.string().min(1).max(40);
const seat = z.number().int().min(1).max(SEATS.max);
/** In milliseconds three hours, and more than any ratio. */
const MEASURED_MAX = 10_000_000;
const square = z.string().regex(/^[a-h][1-8]$/);

const moved = {
  from: square,
  to: square,
  promotion: z.enum(['q', 'r', 'b', 'n']).optional(),
} as const;

/** What a player may ask. */
export const playerRequests = {
  move: z.object({
    id,
    ...moved,
    /** The position it was meant for: sent again after a while, it is played there or nowhere. */
    fen: z.string().max(100).optional(),
    /** It was the third of the three suggestions. */
    silly: z.literal(true).optional(),
  }),
  /** The answer to the question of that step of the plan: which option, from 0. The last one counts. */
  choose: z.object({
    id,
    step: z.number().int().min(0).max(100),
    option: z.number().int().min(0).max(SEATS.max),
  }),
  /** A sign of impatience, for the stage to hear. */
  cough: z.object({ id }),
  /** A move was tried out in the lobby: somebody is there. */
  rehearse: z.object({ id }),
  /** Whether their page is out of sight: another app is in front, or the phone sleeps. */
  presence: z.object({ id, away: z.boolean() }),
  /** A hall for one run of their program: the answer brings its key, and the key of the run before opens nothing more. */
  programKey: z.object({ id }),
  resign: z.object({ id }),
  /** Real chess: a draw is offered to the master. */
  offerDraw: z.object({ id }),
  /** Real chess: they agree to the draw that the master has offered. */
  agreeDraw: z.object({ id }),
  leave: z.object({ id }),
} as const;

/** What a stage may ask: it holds no secret, and tells of nothing but the lab that it runs itself. */
export const stageRequests = {
  /** What its run of the class's lab has measured. */
  labMeasured: z.object({
    id,
    run: z.string().max(40),
    figures: z.record(z.string().max(40), z.number().min(0).max(MEASURED_MAX)),
  }),
} as const;

/** What whoever is the master may ask, player or host: that he goes to that board, or (null) nowhere. */
export const masterRequests = {
  send: z.object({ id, to: seat.nullable() }),
  /** Real chess: their move on that board, in the position that they saw. */
  masterMove: z.object({
    id,
    board: seat,
    fen: z.string().max(100),
    ...moved,
    offersDraw: z.literal(true).optional(),
  }),
  /** The last move was a slip. */
  takeBack: z.object({ id }),
  /** They give that game up, or agree to the draw that was offered. */
  endGame: z.object({ id, board: seat, how: z.enum(['resign', 'draw']) }),
} as const;

/** What the host may ask. */
export const hostRequests = {
  host: z.object({
    id,
    do: z.enum(HOST_COMMANDS),
    /** The moment of the lesson that it is meant for: pressed twice, it is done once. */
    moment: z.number().int().optional(),
  }),
  /** Something that the lab that runs now knows: the report's handler, where the work is done. */
  labOrder: z.object({ id, order: z.record(z.string().max(40), z.string().max(40)) }),
  /** A code that brings somebody with another phone to this seat, once; it comes with the answer. */
  seatCode: z.object({ id, board: seat }),
  /** Somebody plays under this name from now on. */
  rename: z.object({ id, board: seat, name: z.string().max(NAME_UNITS_MAX) }),
  /** Whether everybody may see the name that somebody has typed; `name` is that name, as the host read it. */
  answerWish: z.object({ id, board: seat, name: z.string().max(NAME_UNITS_MAX), show: z.boolean() }),
  removePlayer: z.object({ id, board: seat }),
  /** The device of whoever sits there may not come in again. */
  block: z.object({ id, board: seat }),
  /** It may. */
  unblock: z.object({ id, device: z.number().int().min(1) }),
  /** Who is the master, in the round that runs or else in the next: a board, 0 for the host, null for nobody. */
  nameDriver: z.object({ id, driver: z.number().int().min(0).max(SEATS.max).nullable() }),
  /** Everybody who has done nothing yet. */
  removeIdle: z.object({ id }),
  /** Whoever was removed in the last five seconds has their seat again. */
  undoRemoval: z.object({ id }),
} as const;

/** What a host chooses when they open a hall: `POST /api/halls`. */
export const hallWanted = z.object({
  pin: z.string().max(20).optional(),
  seats: z.number().int().min(SEATS.min).max(SEATS.max),
  plan: planFormat,
  /** The plan goes on by itself from the beginning. */
  autopilot: z.boolean().optional(),
  names: z.enum(['spun', 'typed']),
  /** How well the master plays: 0 is quick and kind. */
  level: z.number().int().min(0).max(2),
});
export type HallWanted = z.infer<typeof hallWanted>;

/** The answer to it. The secret is the host's key: it goes behind the `#` of their link, never into a query string. */
export type HallOpened = { readonly code: string; readonly secret: string };

/** `POST /api/halls/CODE/leave`: whoever has this token gives their seat up; the answer is the same where nobody has it any more. */
export const leaveWanted = z.object({ token: z.string().max(80) });
export type HasLeft = { readonly left: true };

/** `GET /api/halls/CODE`: what a join page needs to know. */
export type HallForJoiners = {
  readonly code: string;
  readonly phase: ClassStatus['phase'];
  readonly seats: number;
  readonly people: number;
  readonly names: ClassStatus['names'];
  readonly locked: boolean;
};

/** Where a browser that the terminal's link has opened shows the pass that it keeps. */
export const HOST_PASS_HEADER = 'simul-host-pass';

/** `POST /api/host`: the one-time key of the terminal's link; the answer is a pass to keep. */
export const keyGiven = z.object({ key: z.string().max(40) });
export type PassGiven = { readonly pass: string };

/** `GET /api/host`: whether this browser must give the PIN to open a hall. */
export type HostInfo = { readonly pinNeeded: boolean };

/**
 * What `POST /matchmake/joinById/CODE` says beside its refusal `inLine`: so many are before them, they themselves among them,
 * and about so long it takes. Whoever knocks again with the same token, at once or within a few seconds, keeps that place.
 */
export type PlaceInLine = { readonly place: number; readonly aboutMs: number };

/** `GET /api/network`: addresses that phones may reach, best first, and the only hall if there is just one. */
export type NetworkInfo = {
  readonly addresses: readonly string[];
  readonly onlyHall: string | null;
};

/** `GET /api/room`: what the server has room for; null: it doesn't say, or there is no limit. */
export type RoomOfServer = {
  /** Files and connections that it may have open at a time. */
  readonly openFiles: number | null;
  /** On the disk where classes are kept. */
  readonly freeBytes: number | null;
  /** Memory that can be had without anything being pushed out. */
  readonly freeMemoryBytes: number | null;
};

const page = z.string().max(40);
const pages = {
  /** Tells one page from another: of two connections from the same one, the first was only late. */
  page: page.optional(),
  /** Pages of the same browser that are older: none of them takes the place from this one, however late they come. */
  after: z.array(page).max(OLDER_PAGES_MAX).optional(),
} as const;

/** How somebody enters: the options of `joinById(code, ...)`. */
export const joinWanted = z.discriminatedUnion('as', [
  /**
   * `name` is one of the spins, or typed where the host allows it. `token` (128 random bits of the phone's own, 22
   * letters in base64url) holds the seat from now on, and brings its owner back. `seatCode` comes from the host: it
   * opens the seat of somebody whose phone is gone. `device` (of the same form) is the browser's own in this class, so that
   * the host can block it. `newest` is the token of the seat that this browser has taken last, where that is another one:
   * whoever comes back with a token that holds nothing any more comes to that seat, and not to a second one.
   */
  z.object({
    as: z.literal('player'),
    name: z.string().max(NAME_UNITS_MAX),
    token: z.string().max(80).optional(),
    seatCode: z.string().max(12).optional(),
    device: z.string().max(80).optional(),
    newest: z.string().max(80).optional(),
    ...pages,
  }),
  z.object({ as: z.literal('stage') }),
  z.object({ as: z.literal('host'), secret: z.string().max(80), ...pages }),
]);
export type JoinWanted = z.infer<typeof joinWanted>;

/** What the server tells. Players: seat, lesson, news, board, queue, result, answer. Stage and host: lesson, news, log, facts, answer. */
export type Told = {
  /** Your seat; keep the token, it brings you back. */
  seat: { readonly board: number; readonly name: string; readonly token: string };
  /** To each player: the name they play under, and the one that waits for the host. */
  named: { readonly name: string; readonly wish: NameWish | null };
  /** To the host alone. */
  roster: Roster;
  status: ClassStatus;
  /**
   * For stage and host, as bytes for a `HallReader`: the whole hall when they come in, then what has changed in it. Who is slow
   * to read is told less often, and more at a time.
   */
  hall: Uint8Array;
  news: News;
  board: OwnBoard;
  queue: QueuePlace;
  result: OwnResult;
  /** A question, whenever something about it has changed; players are told their own choice with it. */
  question: QuestionStatus & { readonly mine: number | null };
  /** Everybody's award, while the awards are shown: for stage and host. */
  awards: { readonly awards: readonly Award[] };
  /** To each player their own. */
  award: OwnAward;
  /** What everybody's programs have come to: for stage and host. */
  programs: ClassPrograms;
  /** To each player their own. */
  program: OwnProgram;
  /** What the labs of the class have measured: for stage and host. */
  measured: { readonly runs: readonly LabMeasured[] };
  /** The program whose author is the master, while it runs: for stage and host. */
  onStage: { readonly program: ProgramOnStage | null };
  /**
   * All rounds so far, when a stage or host comes in and whenever a round begins. Of a round that is known already `facts` and
   * `games` are null; those of a long log follow in pieces, as `facts` and `games` of their own.
   */
  log: { readonly rounds: readonly RoundTold[] };
  /** The whole plan, when a stage or host comes in. */
  plan: Plan;
  /** To whoever is the master: what they see of the hall, and who sits at board 1, 2 … */
  master: MasterView;
  masterNames: readonly string[];
  /** Somebody coughs; whoever is the master hears it, too. */
  coughed: { readonly board: BoardId };
  /** What has just happened in the round that runs. */
  facts: { readonly roundIndex: number; readonly facts: readonly Fact[] };
  /** A round is over: what was played in it. */
  games: {
    readonly roundIndex: number;
    readonly games: readonly PlayedGame[];
    /** As in `RoundLog`. */
    readonly quickMoves?: number;
  };
  response: RequestResponse;
};
export type RequestResponse =
  | { readonly id: string; readonly seq: number; readonly seatCode?: string; readonly programKey?: string }
  | { readonly id: string; readonly code: RefusalCode; readonly message: string; readonly retry: boolean };

export { CLOSED_FOR_GOOD, SEAT_HEADER } from './classroom.ts';
