/** One class and its lesson: its people and its rounds. It knows nothing of sockets; clock and engine are given. */
import type { Move } from '../../shared/chess/position.ts';
import type { Exhibition, NotPlayed } from '../../shared/exhibition/exhibition.ts';
import type { Lesson, NamesMode, Phase, Seat } from '../../shared/protocol/classroom.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { Rounds, type RoundsListener, type RoundsPlan } from './rounds.ts';
import { Seats } from './seats.ts';

export type ClassroomPlan = RoundsPlan & {
  readonly code: string;
  readonly seats: number;
  readonly names: NamesMode;
};

/** What happens in a class, for whoever has to tell it. */
export type Listener = RoundsListener & {
  readonly lessonChanged: () => void;
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
  readonly rounds: Rounds;
  #locked = false;
  readonly #listener: Listener;
  /** Seats whose owner was lost just now: how to call the bot off. */
  readonly #graces = new Map<BoardId, () => void>();
  readonly #do: Readonly<Record<Command, () => void>> = {
    start: () => this.#beginRound(),
    next: () => this.#beginRound(),
    pause: () => this.exhibition?.pause(),
    goOn: () => this.exhibition?.goOn(),
    endRound: () => this.exhibition?.endRound(),
    playAgain: () => this.rounds.backToLobby(),
    lock: () => this.#lock(true),
    unlock: () => this.#lock(false),
  };

  constructor(plan: ClassroomPlan, listener: Listener) {
    this.plan = plan;
    this.seats = new Seats(plan.seats);
    this.rounds = new Rounds(plan, {
      ...listener,
      roundOver: () => {
        listener.roundOver();
        listener.lessonChanged();
      },
    });
    this.#listener = listener;
  }

  /** The round that runs or ran last; null in the lobby. */
  get exhibition(): Exhibition | null {
    return this.rounds.exhibition;
  }
  get locked(): boolean {
    return this.#locked;
  }

  lesson(): Lesson {
    const { code, rounds, names, speed } = this.plan;
    const { phase, index } = this.rounds;
    return {
      code,
      phase,
      paused: phase === 'round' && this.exhibition?.paused === true,
      rounds,
      roundIndex: index,
      seats: this.seats.all.length,
      people: this.seats.people,
      names,
      locked: this.#locked,
      speed,
    };
  }

  /** The host's wish. @returns null where it was done, else why not; then nothing has changed */
  command(wanted: Command): RefusalCode | null {
    if (!IN_PHASES[wanted].includes(this.rounds.phase)) return 'wrongPhase';
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
    this.rounds.begin(this.seats.all.map(({ bot, connected }) => (bot || !connected ? 'bot' : 'person')));
  }

  #lock(locked: boolean): void {
    this.#locked = locked;
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
