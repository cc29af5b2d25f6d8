/**
 * One class and its lesson: its people, its rounds, its way through the plan. Inputs alone change it (`apply.ts`), and the
 * same inputs with the same stamps make the same class again. It knows no sockets and no store; clock and engine are given.
 */
import type { Plan } from '../../shared/lesson/plan.ts';
import type { Held, NamesMode } from '../../shared/protocol/classroom.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Exhibition } from '../../shared/round/exhibition.ts';
import type { Sitter } from '../../shared/round/table.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { Blocked } from './blocked.ts';
import { Conduct } from './conduct.ts';
import type { RoundTime, Stamped } from './inputs.ts';
import { MastersSeat } from './masters-seat.ts';
import { Programs } from './programs.ts';
import { Progress } from './progress.ts';
import { Rounds, type RoundsListener, type RoundsOptions } from './rounds.ts';
import { Seats } from './seats/seats.ts';

export type ClassroomOptions = RoundsOptions & {
  readonly code: string;
  readonly plan: Plan;
  readonly seats: number;
  readonly names: NamesMode;
  /** The plan goes on by itself from the beginning. */
  readonly autopilot: boolean;
};

/** What happens in a class, for whoever has to tell it. */
export type Listener = RoundsListener & {
  /** Where the class stands is new. @param onlyPeople somebody new has sat down, and nothing else is new */
  readonly statusChanged: (onlyPeople?: boolean) => void;
  /** Something about a question has changed. @param board somebody has chosen there, and nothing else is new */
  readonly questionChanged: (board?: BoardId) => void;
  /** Somebody sat down, was lost, came back or went. */
  readonly seatChanged: (board: BoardId) => void;
};

const nobody = () => {};
/** Of a class that is only made again, and looked at, nobody is told. */
export const NO_LISTENER: Listener = {
  statusChanged: nobody,
  questionChanged: nobody,
  seatChanged: nobody,
  roundsChanged: nobody,
  happened: nobody,
  roundOver: nobody,
};

/** Where several things hold the clock, people are told of the first. */
const HELD: readonly Held[] = ['updating', 'notSaved', 'waitingForPeople'];

export class Classroom {
  readonly options: ClassroomOptions;
  readonly seats: Seats;
  readonly rounds: Rounds;
  readonly progress: Progress;
  readonly conduct = new Conduct();
  readonly blocked = new Blocked();
  readonly programs = new Programs();
  readonly mastersSeat = new MastersSeat();
  readonly listener: Listener;
  /** Nobody new may join. */
  locked = false;
  /** The plan goes on by itself. */
  autopilot: boolean;
  readonly #held = new Set<Held>();

  constructor(options: ClassroomOptions, listener: Listener) {
    this.options = options;
    this.seats = new Seats(options.seats);
    this.autopilot = options.autopilot;
    this.rounds = new Rounds(options, this.mastersSeat, {
      ...listener,
      roundOver: () => {
        this.progress.roundOver();
        if (this.exhibition?.isDriven) this.mastersSeat.roundOver();
        listener.roundOver();
        // What was predicted is known now, and told with the status.
        listener.questionChanged();
        listener.statusChanged();
      },
    });
    this.progress = new Progress(options.plan, options.seed, this.seats, this.mastersSeat, this.rounds);
    this.listener = listener;
  }

  /** The round that runs or ran last; null in the lobby. */
  get exhibition(): Exhibition | null {
    return this.rounds.exhibition;
  }
  /** Why the clock stands still though nobody paused it. */
  get held(): Held | null {
    return HELD.find((why) => this.#held.has(why)) ?? null;
  }
  /** Who plays at board 1, 2 …: bots for those who are away, too, and for whoever is the master. */
  get sitters(): readonly Sitter[] {
    return this.seats.all.map(({ board }) => this.sitterAt(board));
  }
  sitterAt(board: BoardId): Sitter {
    const { bot, connected } = this.seats.seat(board);
    const isMaster = this.isDriven && this.mastersSeat.driver === board;
    return bot || !connected || isMaster ? 'bot' : 'person';
  }
  /** A round runs in which somebody is the master, or the event loop in their place. */
  get isDriven(): boolean {
    return this.exhibition?.isDriven === true && !this.exhibition.over;
  }

  /** A round of real chess stands still because the host wants it to. */
  get isAdjourned(): boolean {
    return this.exhibition?.realChess != null && this.exhibition.paused;
  }

  /** The round's clock is stopped for this reason, or this reason is gone. */
  hold(why: Held, on: boolean): void {
    if (this.#held.has(why) === on) return;
    if (on) this.#held.add(why);
    else this.#held.delete(why);
    this.rounds.run?.hold(this.#held.size > 0);
    this.listener.statusChanged();
  }

  /** Lets everything happen that is due by now. @returns now, as an input is stamped with it */
  catchUp(): RoundTime {
    return { round: this.rounds.begun, atMs: this.rounds.run?.stamp() ?? 0 };
  }

  /** Nothing later happens until these are applied. */
  waitFor(pending: Iterable<Stamped>): void {
    for (const { round, atMs } of pending)
      if (round === this.rounds.begun) {
        this.rounds.run?.waitAt(atMs);
        return;
      }
    this.rounds.run?.waitAt(null);
  }

  /** Somebody coughs: it is counted for the awards, and not written down. @returns why it is not; null: it is */
  cough(board: BoardId): RefusalCode | null {
    if (this.exhibition?.over !== false) return 'noRound';
    this.seats.noteAct(board);
    return this.conduct.cough(board, this.options.clock.nowMs());
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.rounds.run?.stop();
  }
}
