/** One class and its lesson: phases, rounds, seats. It knows nothing of sockets; its clock and engine are given. */
import type { Move } from '../../shared/chess/position.ts';
import { Exhibition, type NotPlayed } from '../../shared/exhibition/exhibition.ts';
import type { Clock, Engine } from '../../shared/exhibition/ports.ts';
import {
  type Lesson,
  type NamesMode,
  type Phase,
  type RoundLog,
  type RoundPlan,
  type Seat,
  THINKING_CAP_MS,
} from '../../shared/protocol/classroom.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId, Fact } from '../../shared/simul/index.ts';
import { Seats } from './seats.ts';

export type ClassroomPlan = {
  readonly code: string;
  readonly rounds: readonly RoundPlan[];
  readonly seats: number;
  readonly names: NamesMode;
  readonly speed: number;
  /** Every round draws the bots' patience from it: each policy meets the same opponents. */
  readonly seed: number;
  readonly clock: Clock;
  readonly engine: Engine;
};

/** What happens in a class, for whoever has to tell it. */
export type Listener = {
  readonly lessonChanged: () => void;
  /** A round begins, or all are forgotten because the class plays again. */
  readonly roundsChanged: () => void;
  readonly happened: (facts: readonly Fact[]) => void;
  readonly roundOver: () => void;
  /** Somebody sat down, was lost, came back or went. */
  readonly seatChanged: (board: BoardId) => void;
};

export type Command = 'start' | 'pause' | 'goOn' | 'endRound' | 'next' | 'playAgain' | 'lock' | 'unlock';

const EVERY_PHASE: readonly Phase[] = ['lobby', 'round', 'between', 'debrief'];
const IN_PHASES: Readonly<Record<Command, readonly Phase[]>> = {
  start: ['lobby'],
  pause: ['round'],
  goOn: ['round'],
  endRound: ['round'],
  next: ['between'],
  playAgain: ['between', 'debrief'],
  lock: EVERY_PHASE,
  unlock: EVERY_PHASE,
};

/** So long a seat waits for a lost connection before a bot plays on. */
const GRACE_MS = 2_000;

export class Classroom {
  readonly plan: ClassroomPlan;
  readonly seats: Seats;
  /** The round that runs or ran last. */
  exhibition: Exhibition | null = null;
  /** All rounds of this lesson; the log of the running one grows. */
  readonly logs: RoundLog[] = [];
  #phase: Phase = 'lobby';
  #locked = false;
  #engineLateBefore = 0;
  readonly #listener: Listener;
  /** Seats whose owner's connection was lost just now: how to call the bot off. */
  readonly #graces = new Map<BoardId, () => void>();
  readonly #do: Readonly<Record<Command, () => void>> = {
    start: () => this.#beginRound(),
    next: () => this.#beginRound(),
    pause: () => this.exhibition?.pause(),
    goOn: () => this.exhibition?.goOn(),
    endRound: () => this.exhibition?.endRound(),
    playAgain: () => this.#backToLobby(),
    lock: () => {
      this.#locked = true;
    },
    unlock: () => {
      this.#locked = false;
    },
  };

  constructor(plan: ClassroomPlan, listener: Listener) {
    this.plan = plan;
    this.seats = new Seats(plan.seats);
    this.#listener = listener;
  }

  get phase(): Phase {
    return this.#phase;
  }
  get locked(): boolean {
    return this.#locked;
  }
  get roundIndex(): number {
    return Math.max(0, this.logs.length - 1);
  }
  get engineLate(): number {
    return this.#engineLateBefore + (this.exhibition?.engineLate ?? 0);
  }

  lesson(): Lesson {
    const { code, rounds, names, speed } = this.plan;
    return {
      code,
      phase: this.#phase,
      paused: this.#phase === 'round' && this.exhibition?.paused === true,
      rounds,
      roundIndex: this.roundIndex,
      seats: this.seats.all.length,
      people: this.seats.people,
      names,
      locked: this.#locked,
      speed,
    };
  }

  /** The host's wish. @returns null where it was done, else why not; then nothing has changed */
  command(wanted: Command): RefusalCode | null {
    if (!IN_PHASES[wanted].includes(this.#phase)) return 'wrongPhase';
    this.#do[wanted]();
    this.#listener.lessonChanged();
    return null;
  }

  /** @returns the new seat and its token, or why there is none */
  enter(name: string): { seat: Seat; token: string } | RefusalCode {
    if (this.#locked) return 'hallLocked';
    const taken = this.seats.take(name);
    if (!taken) return 'hallFull';
    this.#seated(taken.seat.board);
    return taken;
  }

  /** @returns the seat that this token holds, its owner back on it, or null */
  comeBack(token: string): Seat | null {
    const seat = this.seats.heldBy(token);
    if (seat) this.#seated(seat.board);
    return seat;
  }

  /** A connection is lost: the seat waits a little, then a bot plays on until its owner is back. */
  lose(board: BoardId): void {
    this.seats.setConnected(board, false);
    this.#forgetGrace(board);
    const botSitsDown = () => this.exhibition?.seat(board, 'bot');
    this.#graces.set(board, this.plan.clock.wakeIn(GRACE_MS, botSitsDown));
    this.#listener.seatChanged(board);
  }

  /** A person is gone for good: he left, or the host took him off his seat. */
  free(board: BoardId): void {
    this.#forgetGrace(board);
    this.seats.free(board);
    this.exhibition?.seat(board, 'bot');
    this.#listener.seatChanged(board);
    this.#listener.lessonChanged();
  }

  move(board: BoardId, move: Move): NotPlayed | null {
    return this.exhibition ? this.exhibition.move(board, move) : 'noRound';
  }
  resign(board: BoardId): NotPlayed | null {
    return this.exhibition ? this.exhibition.resign(board) : 'noRound';
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.exhibition?.stop();
    for (const board of [...this.#graces.keys()]) this.#forgetGrace(board);
  }

  #beginRound(): void {
    const round = this.plan.rounds[this.logs.length];
    if (!round) throw new RangeError('There is no round left');
    const { speed, seed, clock, engine } = this.plan;
    this.#engineLateBefore = this.engineLate;
    const exhibition = new Exhibition({
      ...round,
      sitters: this.seats.all.map(({ bot, connected }) => (bot || !connected ? 'bot' : 'person')),
      capMs: THINKING_CAP_MS,
      speed,
      seed,
      clock,
      engine,
      heard: (facts) => this.#heard(facts),
    });
    this.exhibition = exhibition;
    this.logs.push({ scenario: exhibition.scenario, facts: exhibition.facts });
    this.#phase = 'round';
    this.#listener.roundsChanged();
    exhibition.start();
  }

  #heard(facts: readonly Fact[]): void {
    this.#listener.happened(facts);
    if (!this.exhibition?.over) return;
    this.#phase = this.logs.length < this.plan.rounds.length ? 'between' : 'debrief';
    this.#listener.roundOver();
    this.#listener.lessonChanged();
  }

  #backToLobby(): void {
    this.exhibition?.stop();
    this.#engineLateBefore = this.engineLate;
    this.exhibition = null;
    this.logs.length = 0;
    this.#phase = 'lobby';
    this.#listener.roundsChanged();
  }

  #seated(board: BoardId): void {
    this.#forgetGrace(board);
    this.seats.setConnected(board, true);
    this.exhibition?.seat(board, 'person');
    this.#listener.seatChanged(board);
    this.#listener.lessonChanged();
  }

  #forgetGrace(board: BoardId): void {
    this.#graces.get(board)?.();
    this.#graces.delete(board);
  }
}
