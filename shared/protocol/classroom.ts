/** What a class is: its code, its plan of rounds, its phase. Plain types that server and client share. */
import type { PlanName, Step } from '../lesson/plan.ts';
import type { ProgramMarks, ProgramResult } from '../lesson/programs.ts';
import type { Phase } from '../lesson/progress.ts';
import type { Topic } from '../lesson/topics.ts';
import type { BoardId, Doing, Ms, PolicyName } from '../simul/index.ts';

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

/** So many older pages of its browser a page names when it comes in. */
export const OLDER_PAGES_MAX = 8;

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
