/**
 * What views read, wherever it comes from: the live room fills it over the network, solo from its own core.
 * Views never ask where the data came from.
 */
import type { ReadonlySignal } from '@preact/signals';
import type { Move } from '../../shared/chess/position.ts';
import type { Figures } from '../../shared/labs/labs.ts';
import type { Award } from '../../shared/lesson/awards.ts';
import type { LabMeasured } from '../../shared/lesson/log/measured.ts';
import type { Plan } from '../../shared/lesson/plan.ts';
import type { QuestionStatus } from '../../shared/lesson/questions.ts';
import type {
  ClassPrograms,
  ClassStatus,
  NameWish,
  News,
  OwnProgram,
  ProgramOnStage,
  Roster,
} from '../../shared/protocol/classroom.ts';
import type { HostCommand } from '../../shared/protocol/commands.ts';
import type { GameEnd, PlayedGame } from '../../shared/protocol/games.ts';
import type { BoardOnStage, MasterOnStage } from '../../shared/protocol/hall/hall-on-stage.ts';
import type { MastersChess, MasterView } from '../../shared/protocol/masters-view.ts';
import type { OwnAward, OwnBoard, OwnResult, QueuePlace } from '../../shared/protocol/own.ts';
import type { BoardId, Fact, Ms, Scenario } from '../../shared/simul/index.ts';
import type { PlaceInLine, Refused } from './classroom.ts';
import type { LabServer } from './labs/lab-server.ts';

/** What views need of the class's words; the protocol itself is not theirs. */
export type {
  Award,
  ClassPrograms,
  ClassStatus,
  GameEnd,
  HostCommand,
  LabMeasured,
  MastersChess,
  MasterView,
  News,
  OwnAward,
  OwnBoard,
  OwnProgram,
  OwnResult,
  Plan,
  PlayedGame,
  ProgramOnStage,
  QuestionStatus,
  QueuePlace,
};

/** A question as one player sees it: with what they tapped. */
export type OwnQuestion = QuestionStatus & { readonly mine: number | null };

/** What a table may go without where nothing but a class on a server has it. */
type OfClasses = 'sinceRound' | 'side' | 'result';
/**
 * One table as it is drawn. Missing: whoever sits here has played from the first round on, they have the white pieces, and the game
 * has no result.
 */
export type TablePicture = Omit<BoardOnStage, OfClasses> & Partial<Pick<BoardOnStage, OfClasses>>;

/** Somebody with a hand up coughs: nothing comes of it, and that is the lesson. `atMs` is on the round's clock. */
export type Cough = { readonly board: BoardId; readonly atMs: Ms };

/** One master as he is drawn; where he stands between two tables follows from the times alone. */
export type MasterPicture = MasterOnStage;

/** The hall at this moment. */
export type HallPicture = {
  /** It may be changed in place: look at the picture, which is another object whenever it has. So is a table that has changed. */
  readonly tables: readonly TablePicture[];
  readonly masters: readonly MasterPicture[];
  /** From its front; of a large hall the first. */
  readonly readyQueue: readonly BoardId[];
  /** How many hands are up; missing: as many as are in the queue. */
  readonly handsUp?: number;
};

/** One round, running or over, as the core logged it; every figure on the stage is computed from it. */
export type RoundPicture = {
  readonly scenario: Scenario;
  /** One log that grows in place: look at its length, or at the round, which is a new object whenever it has grown. */
  readonly facts: readonly Fact[];
  /** What was played in it, once it is over. */
  readonly games?: readonly PlayedGame[];
  /** How many of the master's moves were quick ones, because the engine was busy. */
  readonly quickMoves?: number;
  /** Bots alone played it. */
  readonly isShow?: boolean;
};

/** Where the connection stands, for every view. */
export type Link = 'connecting' | 'open' | 'lost' | 'closed';

export type { Refused } from './classroom.ts';

/** What the stage, the debrief and the host's screen look at. */
export type StageModel = {
  readonly link: ReadonlySignal<Link>;
  /** Why the link is closed for good; null while it isn't. */
  readonly ended: ReadonlySignal<Refused | null>;
  readonly status: ReadonlySignal<ClassStatus | null>;
  readonly hall: ReadonlySignal<HallPicture | null>;
  /** A running round is replaced when facts arrive; its log is the same, and longer. */
  readonly rounds: ReadonlySignal<readonly RoundPicture[]>;
  /** The round's clock now, interpolated; call it once a frame. */
  readonly clockMs: () => Ms;
  /** What phones type or scan; null until known. */
  readonly joinUrl: ReadonlySignal<string | null>;
  /** The plan of the lesson; null until known, and where there is none. */
  readonly plan: ReadonlySignal<Plan | null>;
  /** Every question so far, in the order of the plan. */
  readonly questions: ReadonlySignal<readonly QuestionStatus[]>;
  /** What everybody is honoured for; empty until the awards are shown. */
  readonly awards: ReadonlySignal<readonly Award[]>;
  /** What the programs of the class have come to; null: none were written, or it was another step. */
  readonly programs: ReadonlySignal<ClassPrograms | null>;
  /** What the labs of the class have measured, in that order. */
  readonly measured: ReadonlySignal<readonly LabMeasured[]>;
  /** Tells the class what this screen has measured in the lab that it runs itself; missing: nobody would hear it. */
  readonly labMeasured?: (run: string, figures: Figures) => void;
  /** The program of whoever is the master, while it runs; null: none does. */
  readonly onStage: ReadonlySignal<ProgramOnStage | null>;
  /** Who coughed in this round, in that order. */
  readonly coughs: ReadonlySignal<readonly Cough[]>;
  /** Where the labs of the class run, to be heard; null: there is no server. */
  readonly labs: LabServer | null;
  /** The day on which it was played, "2026-11-26"; missing: it is being played. */
  readonly playedOn?: string;
};

/** What whoever is the master of a round looks at, and the one thing they may ask. */
export type MasterModel = Pick<StageModel, 'status' | 'clockMs' | 'coughs'> & {
  /** What they see of the hall; null until told. */
  readonly view: ReadonlySignal<MasterView | null>;
  /** Who sits at board 1, 2 … */
  readonly names: ReadonlySignal<readonly string[]>;
  /** He goes to that board, or nowhere. */
  readonly send: (to: BoardId | null) => Promise<Refused | null>;
  /** Real chess: their move on that board, in the position that they see. */
  readonly masterMove: (
    board: BoardId,
    fen: string,
    move: Move,
    offersDraw: boolean,
  ) => Promise<Refused | null>;
  readonly takeBack: () => Promise<Refused | null>;
  /** They give that game up, or agree to the draw that was offered. */
  readonly endGame: (board: BoardId, how: 'resign' | 'draw') => Promise<Refused | null>;
};

/** What the host's control page looks at, and what it may ask. */
export type HostModel = StageModel & {
  readonly news: ReadonlySignal<News | null>;
  /** Resolves to null when it was accepted. */
  readonly command: (command: HostCommand) => Promise<Refused | null>;
  readonly roster: ReadonlySignal<Roster>;
  /** Something that the lab that runs now knows: the report's handler, where the work is done. */
  readonly labOrder: (order: Readonly<Record<string, string>>) => Promise<Refused | null>;
  /** Who is the master of the round that runs, or else of the next: a board, 0 for the host themselves, null for nobody. */
  readonly nameDriver: (driver: BoardId | null) => Promise<Refused | null>;
  /** For a round in which the host is the master. */
  readonly master: MasterModel;
  readonly removePlayer: (board: BoardId) => Promise<Refused | null>;
  /** The device of whoever sits there loses its seats and may not come in again. */
  readonly block: (board: BoardId) => Promise<Refused | null>;
  /** A device of the roster may come in again. */
  readonly unblock: (device: number) => Promise<Refused | null>;
  /** Everybody who has done nothing yet loses their seat. */
  readonly removeIdle: () => Promise<Refused | null>;
  /** Whoever was removed in the last five seconds has their seat again. */
  readonly undoRemoval: () => Promise<Refused | null>;
  /** They play under this name from now on. */
  readonly rename: (board: BoardId, name: string) => Promise<Refused | null>;
  /** Whether everybody may see the name that somebody wants. */
  readonly answerWish: (board: BoardId, name: string, show: boolean) => Promise<Refused | null>;
  /** A code that opens this seat on another phone, once. */
  readonly seatCode: (board: BoardId) => Promise<Refused | { readonly seatCode: string }>;
  /** After `openedElsewhere`: takes control back into this tab. */
  readonly takeOver: () => void;
};

/** What a player's screen looks at, and the only things it may ask. */
export type PlayerModel = {
  readonly link: ReadonlySignal<Link>;
  /** Why the link is closed for good (`hallClosed`, `openedElsewhere`, `removed` …); null while it isn't. */
  readonly ended: ReadonlySignal<Refused | null>;
  /** While very many come in: their place in line; null: none, or it is not told yet. None alone. */
  readonly inLine?: ReadonlySignal<PlaceInLine | null>;
  /** After `openedElsewhere`: takes the seat back into this tab. */
  readonly takeOver: () => void;
  readonly status: ReadonlySignal<ClassStatus | null>;
  readonly seat: ReadonlySignal<{ readonly board: BoardId; readonly name: string } | null>;
  /** The name they typed, while the host has not shown it; none alone. */
  readonly wish?: ReadonlySignal<NameWish | null>;
  readonly board: ReadonlySignal<OwnBoard | null>;
  readonly queue: ReadonlySignal<QueuePlace>;
  readonly news: ReadonlySignal<News | null>;
  /** One per round that is over. */
  readonly results: ReadonlySignal<readonly OwnResult[]>;
  /** Every question so far, in the order of the plan. */
  readonly questions: ReadonlySignal<readonly OwnQuestion[]>;
  readonly award: ReadonlySignal<OwnAward | null>;
  /** What their own programs have come to; null: they wrote none. None alone. */
  readonly program?: ReadonlySignal<OwnProgram | null>;
  /** A hall for one run of their program, by its key; none alone. */
  readonly programKey?: () => Promise<Refused | { readonly programKey: string }>;
  /** Asks the run of a lab for the report, as whoever has this seat; none alone. */
  readonly report?: (run: string) => Promise<object | Refused>;
  /** For a round in which they are the master; none alone. */
  readonly master?: MasterModel;
  readonly clockMs: () => Ms;
  /** Resolves to null when it was accepted. */
  readonly move: (move: {
    from: string;
    to: string;
    promotion?: 'q' | 'r' | 'b' | 'n';
    /** It was the third of the three suggestions. */
    silly?: true;
  }) => Promise<Refused | null>;
  /** Taps an option of the question of that step. */
  readonly choose: (step: number, option: number) => Promise<Refused | null>;
  /** At most one in five seconds is heard. */
  readonly cough: () => Promise<Refused | null>;
  /** A move was tried out in the lobby; none alone. */
  readonly rehearse?: () => void;
  /** Real chess; missing: there is nobody to whom a draw could be offered. */
  readonly offerDraw?: () => Promise<Refused | null>;
  /** They agree to the master's offer. */
  readonly agreeDraw?: () => Promise<Refused | null>;
  readonly resign: () => Promise<Refused | null>;
  readonly leave: () => void;
  /** They have left, and the server has not heard of it yet. None alone. */
  readonly leaving?: ReadonlySignal<boolean>;
};
