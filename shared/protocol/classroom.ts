/** What a class is: its code, its plan of rounds, its phase. Plain types that server and client share. */
import type { AwardName } from '../lesson/awards.ts';
import type { PlanName, Step } from '../lesson/plan.ts';
import type { ProgramMarks, ProgramResult } from '../lesson/programs.ts';
import type { Phase } from '../lesson/progress.ts';
import type { Topic } from '../lesson/topics.ts';
import type {
  BoardId,
  BoardState,
  Doing,
  Fact,
  Ms,
  OwnStretch,
  PolicyName,
  Scenario,
} from '../simul/index.ts';

/** Six digits, typed from the projector. */
export const CODE_PATTERN = /^\d{6}$/;
export const SEATS = { min: 2, max: 10_000, standard: 30 } as const;
export const NAME_LETTERS_MAX = 16;
/** The same in units of UTF-16: the flag of Wales is one letter of fourteen. Whatever is longer was not typed by a person. */
export const NAME_UNITS_MAX = 250;
/** A person who thinks longer is moved for. */
export const THINKING_CAP_MS = 20_000;

/**
 * The server closes a socket for good with this code and, where it is not the whole hall that closes, the refusal's
 * code as the reason. Any other code is a connection lost: come back with the token.
 */
export const CLOSED_FOR_GOOD = 4000;

/** Over HTTP a phone says by the token of its seat who asks. */
export const SEAT_HEADER = 'x-simul-seat';

export type { Phase };

/** A round of the plan, in short. `isShow`: bots alone play it, and every screen computes it by itself. */
export type PlannedRound = {
  readonly policy: PolicyName;
  /** What it is about; `title`: in the words of whoever made the plan. */
  readonly topic: Topic;
  readonly title?: string | undefined;
  readonly durationMs: Ms;
  readonly isShow?: boolean;
  /** Real chess: what the host is called on the score sheets. */
  readonly masterName?: string | undefined;
  /** Who is or was the master, where that is somebody of the class or the host. */
  readonly driver?: Named;
};

/** Whoever is the master. `board` 0 and no name: the host. */
export type Driver = Named & {
  /** They are connected; while they are not, the event loop stands in for them. */
  readonly isHere: boolean;
};

export type NamesMode = 'spun' | 'typed';

/**
 * Why the round's clock stands still though nobody paused it:
 * - notSaved: nothing can be written down just now; what is asked is refused until it can
 * - waitingForPeople: the server was started again, and most people are not back yet
 * - updating: the server is about to be started again
 */
export type Held = 'notSaved' | 'waitingForPeople' | 'updating';

/** What everybody in the class is told whenever it changes. */
export type ClassStatus = {
  readonly code: string;
  readonly phase: Phase;
  /** The clock of the round stands still, for whatever reason. */
  readonly paused: boolean;
  readonly held: Held | null;
  readonly planName: PlanName;
  /** Which step of the plan it is, from 0; -1 in the lobby, `steps` in the debrief. */
  readonly step: number;
  readonly steps: number;
  /** The step that the class is at, and the one after it; null: there is none. */
  readonly now: Step | null;
  readonly next: Step | null;
  /** Counts every change of place: a command that is meant for this moment carries it. */
  readonly moment: number;
  /** What is there has ended: the bell has rung, the question is closed, no program runs any more. */
  readonly isOver: boolean;
  /** The lab that was last run in this step; null: none was. */
  readonly lab: LabNow | null;
  /** The plan goes on by itself. */
  readonly autopilot: boolean;
  /** So long, on the wall's clock, until it does, or until the question closes; null: nothing is due. */
  readonly leftMs: Ms | null;
  /** All rounds of the plan. */
  readonly rounds: readonly PlannedRound[];
  /** Which round runs or ran last; 0 in the lobby. */
  readonly roundIndex: number;
  /** Who is the master, in the round that runs if somebody can be, else in the next; null: the event loop, or the plan's rule. */
  readonly driver: Driver | null;
  /** Whether somebody can be named the master now, of that round. */
  readonly mayBeDriven: boolean;
  readonly seats: number;
  /** Seats taken by people. */
  readonly people: number;
  readonly names: NamesMode;
  /** Locked: nobody new may join. */
  readonly locked: boolean;
  /** Exhibition milliseconds per millisecond of the wall; 1 in a class, more in a show. */
  readonly speed: number;
};

/** A run of a lab in a class. */
export type LabNow = {
  /** Its name: on the server, or of nothing but this run, where the big screen runs the lab itself. */
  readonly run: string;
  readonly isRunning: boolean;
  /** It came to its end, and what it measured is known: where screens run it themselves, each finishes on its own. */
  readonly isMeasured: boolean;
};

/** The clock of the round, a few times a second: now = clockMs + speed x (time since receipt), unless paused. */
export type News = {
  readonly clockMs: Ms;
  /**
   * The one who keeps people waiting, if there are several; null in a show, which every screen computes by itself. Players
   * are told of board 0 and no name where the board with the blocking call must come out in the trace.
   */
  readonly master: {
    readonly doing: Doing;
    readonly board: BoardId;
    readonly name: string;
    readonly sinceMs: Ms;
  } | null;
  readonly handsUp: number;
  readonly movesAnswered: number;
  /** How many of the master's moves were quick ones so far, because the engine was busy; missing: none. */
  readonly quickMoves?: number;
  /** Idle with hands up so far, 0 to 1. */
  readonly idleShare: number;
};

/** Who has which pieces. */
export type Side = 'white' | 'black';

/** How one game on a board ended; the table is set up again at once. */
export type GameEnd =
  | 'whiteMates'
  | 'blackMates'
  | 'stalemate'
  | 'draw'
  | 'agreed'
  | 'resigned'
  | 'masterResigned'
  | 'flagFell'
  | 'masterFlagFell';

/** The clocks of one board: of the player whose clock runs, `left` is what they had at `sinceMs`. */
export type BoardClock = {
  readonly left: Readonly<Record<'opponent' | 'master', Ms>>;
  /** Null: the game is over. */
  readonly runs: 'opponent' | 'master' | null;
  readonly sinceMs: Ms;
};

/** A game as it is kept, over or not. `moves`: by name, separated by blanks. */
export type PlayedGame = {
  readonly board: BoardId;
  /** Counts the games on this board from 1. */
  readonly game: number;
  /** Which pieces the master had. */
  readonly masterHas: Side;
  readonly moves: string;
  readonly outcome: GameEnd | null;
};

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

/**
 * One round as the stage keeps it: the log from which it computes everything it shows. `show`: nothing but the scenario
 * is told, the facts follow from it; `endedMs` on its clock, null while it runs.
 */
export type RoundLog = {
  readonly scenario: Scenario;
  readonly facts: readonly Fact[];
  /** Every game that was played in it, by board, once it is over; of a show none. */
  readonly games: readonly PlayedGame[];
  /** How many of the master's moves were quick ones, because the engine was busy; known once it is over. */
  readonly quickMoves?: number;
  readonly show: { readonly endedMs: Ms | null } | null;
};

/** A round as it is told of: null where nothing of it is told again. */
export type RoundTold = Omit<RoundLog, 'facts' | 'games'> & {
  readonly facts: RoundLog['facts'] | null;
  readonly games: RoundLog['games'] | null;
};

/** Real chess, as whoever is the master sees it. */
export type MastersChess = {
  /** Where their next move is made; null: no hand is up. */
  readonly front: {
    readonly board: BoardId;
    /** Which pieces the master has there. */
    readonly side: Side;
    readonly fen: string;
    readonly lastMove: { readonly from: string; readonly to: string } | null;
    readonly clock: BoardClock | null;
    /** The opponent there offers a draw. */
    readonly drawOffered: boolean;
  } | null;
  /** Their last move, as long as they can take it back; `untilMs` on the round's clock. */
  readonly kept: { readonly board: BoardId; readonly san: string; readonly untilMs: Ms } | null;
  /** With clocks: when the master's time is over, at the boards where it runs. */
  readonly flags: readonly { readonly board: BoardId; readonly atMs: Ms }[];
  /** The games that are over, and what they gave the master: 1, ½ or 0. */
  readonly results: readonly { readonly board: BoardId; readonly points: number }[];
};

/** What whoever is the master is shown of the hall, and nobody else of the class. */
export type MasterView = {
  /** Hands up that nobody attends, in the order in which they went up: all in a class, of a larger hall the first. */
  readonly hands: readonly { readonly board: BoardId; readonly sinceMs: Ms }[];
  /** How many there are. */
  readonly handsUp: number;
  /** Boards where he can't go: outside the door, or their game is over. */
  readonly closed: readonly BoardId[];
  readonly doing: Doing;
  /** Where he stands, or goes. */
  readonly board: BoardId;
  readonly sinceMs: Ms;
  readonly untilMs: Ms | null;
  /** Hands are up, and nobody has sent him anywhere. */
  readonly isIdle: boolean;
  /** Where he goes after this; null: nowhere yet. */
  readonly sentTo: BoardId | null;
  readonly movesAnswered: number;
  /** Null: the engine plays, and they only say where he goes. */
  readonly chess: MastersChess | null;
};

/** What the programs of the class have come to, for stage and host. */
export type ClassPrograms = ProgramMarks & {
  /** The step of the plan in which they were written. */
  readonly step: number;
  /** Everybody who has begun. `now`: moves answered in the run that goes on; null: none does. */
  readonly seats: readonly (ProgramResult & { readonly now: number | null })[];
};
/** The same to each player, of their own. */
export type OwnProgram = ProgramMarks &
  Omit<ProgramResult, 'board'> & {
    readonly step: number;
    /** Whose opponents: the same for all. */
    readonly seed: number;
  };

/** The program of whoever is the master, as stage and host see it while it runs. */
export type ProgramOnStage = {
  readonly board: BoardId;
  /** Empty: it does not tell. */
  readonly source: string;
  /** The line that it is at, from 1; null: nobody knows. */
  readonly line: number | null;
  readonly state: 'runs' | 'blocks' | 'awaits';
};

/** One seat as stage and host see it. */
export type Seat = {
  readonly board: BoardId;
  readonly name: string;
  readonly bot: boolean;
  /** False while a person's connection is lost. */
  readonly connected: boolean;
};

/** A name that somebody typed and that a word list doubts: nobody but the host is shown it unless the host says so. */
export type NameWish = { readonly name: string; readonly declined: boolean };

type Named = { readonly board: BoardId; readonly name: string };

/** What the host alone is told of the people in the class. */
export type Roster = {
  /** Names that wait for a tap. */
  readonly wishes: readonly Named[];
  /** Who has not moved, answered or coughed yet. */
  readonly idle: readonly BoardId[];
  /** Who was removed just now, and can still be given the seat back. */
  readonly removed: readonly Named[];
  /** Devices that may not come in, by the name that each played under. */
  readonly blocked: readonly { readonly id: number; readonly name: string }[];
};

/** Somebody's award. `figure`: the number that earned it, in the award's own unit; null: none is named. */
export type OwnAward = { readonly award: AwardName; readonly figure: number | null };
