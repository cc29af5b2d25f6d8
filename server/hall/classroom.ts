/**
 * One class and its lesson: its people and its rounds. What is put in changes it, and the same inputs with the same
 * stamps make the same class again. It knows nothing of sockets, stores and presence; clock and engine are given.
 */
import type { Exhibition } from '../../shared/exhibition/exhibition.ts';
import type { Sitter } from '../../shared/exhibition/table.ts';
import type { Held, Lesson, NamesMode, Phase } from '../../shared/protocol/classroom.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import type { Command, Input, Stamped } from './inputs.ts';
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
/** Where several things hold the clock, people are told of the first. */
const HELD: readonly Held[] = ['updating', 'notSaved', 'waitingForPeople'];

export class Classroom {
  readonly plan: ClassroomPlan;
  readonly seats: Seats;
  readonly rounds: Rounds;
  #locked = false;
  readonly #held = new Set<Held>();
  readonly #listener: Listener;

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
  /** Why the clock stands still though nobody paused it. */
  get held(): Held | null {
    return HELD.find((why) => this.#held.has(why)) ?? null;
  }
  /** Who plays at board 1, 2 …: bots for those who are away, too. */
  get sitters(): readonly Sitter[] {
    return this.seats.all.map(({ bot, connected }) => (bot || !connected ? 'bot' : 'person'));
  }

  lesson(): Lesson {
    const { code, rounds, names, speed } = this.plan;
    const { phase, index } = this.rounds;
    const { held } = this;
    const paused = phase === 'round' && (held !== null || this.exhibition?.paused === true);
    const { people, all } = this.seats;
    const lesson = { code, phase, paused, held, rounds, roundIndex: index, seats: all.length, people };
    return { ...lesson, names, locked: this.#locked, speed };
  }

  /** The round's clock is stopped for this reason, or this reason is gone. */
  hold(why: Held, on: boolean): void {
    if (this.#held.has(why) === on) return;
    if (on) this.#held.add(why);
    else this.#held.delete(why);
    this.exhibition?.hold(this.#held.size > 0);
    this.#listener.lessonChanged();
  }

  /** Everything due happens. @returns the input with its moment, this one */
  stamped(input: Input): Stamped {
    return { input, round: this.rounds.begun, atMs: this.exhibition?.stamp() ?? 0 };
  }

  /** Nothing later happens until these are applied. */
  waitFor(pending: readonly Stamped[]): void {
    this.exhibition?.waitAt(pending.find(({ round }) => round === this.rounds.begun)?.atMs ?? null);
  }

  /** Why this can't be done now; null: it can, for all that is known. Changes nothing. */
  objection(input: Input): RefusalCode | null {
    const { exhibition, held } = this;
    switch (input.do) {
      case 'move':
      case 'resign':
        if (!exhibition) return 'noRound';
        if (held !== null && !exhibition.over) return 'paused';
        return exhibition.objection(input.board, input.do === 'move' ? input.move : 'resign');
      case 'command':
        return IN_PHASES[input.command].includes(this.rounds.phase) ? null : 'wrongPhase';
      case 'sit':
        return this.#locked ? 'hallLocked' : null;
      default:
        return null;
    }
  }

  /** Does it, at its moment. @returns why it could not be done after all; then nothing has changed */
  apply({ input, round, atMs }: Stamped): RefusalCode | null {
    const exhibition = round === this.rounds.begun ? this.exhibition : null;
    // What was due by then has happened, the bell too: it decides what may be done.
    exhibition?.reach(atMs);
    switch (input.do) {
      case 'move':
        return exhibition ? this.#move(input, exhibition, atMs) : 'noRound';
      case 'resign':
        return exhibition ? exhibition.resign(input.board, atMs) : 'noRound';
      case 'command':
        return this.#command(input, exhibition, atMs);
      case 'answer':
        exhibition?.answer(input.board, input.fen, input.move, atMs);
        return null;
      case 'seat':
        exhibition?.seat(input.board, input.sitter, atMs);
        return null;
      default:
        this.#changeSeat(input, exhibition, atMs);
        return null;
    }
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.exhibition?.stop();
  }

  #move(
    { board, move, fen }: Input & { do: 'move' },
    exhibition: Exhibition,
    atMs: number,
  ): RefusalCode | null {
    // Sent again after a while, it was meant for another position.
    if (fen !== undefined && fen !== exhibition.table(board).fen) return 'notYourTurn';
    return exhibition.move(board, move, atMs);
  }

  #changeSeat(
    input: Input & { do: 'sit' | 'free' | 'handOver' },
    exhibition: Exhibition | null,
    atMs: number,
  ): void {
    const { board } = input;
    if (input.do === 'handOver') this.seats.handOver(board, input.tokenHash);
    else {
      if (input.do === 'sit') this.seats.sit(board, input.name, input.tokenHash);
      else this.seats.free(board);
      exhibition?.seat(board, input.do === 'sit' ? 'person' : 'bot', atMs);
    }
    this.#listener.seatChanged(board);
    this.#listener.lessonChanged();
  }

  #command(
    { command, sitters }: Input & { do: 'command' },
    exhibition: Exhibition | null,
    atMs: number,
  ): RefusalCode | null {
    if (!IN_PHASES[command].includes(this.rounds.phase)) return 'wrongPhase';
    if (command === 'start' || command === 'next') this.rounds.begin(sitters, this.held !== null);
    else if (command === 'pause') exhibition?.pause(atMs);
    else if (command === 'goOn') exhibition?.goOn();
    else if (command === 'endRound') exhibition?.endRound(atMs);
    else if (command === 'playAgain') this.rounds.backToLobby();
    else this.#locked = command === 'lock';
    this.#listener.lessonChanged();
    return null;
  }
}
