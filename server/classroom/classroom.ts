/**
 * One class and its lesson: its people, its rounds, its way through the plan. What is put in changes it, and the same
 * inputs with the same stamps make the same class again. It knows nothing of sockets, stores and presence; clock and engine are given.
 */

import type { Plan } from '../../shared/lesson/plan.ts';
import type { Held, NamesMode } from '../../shared/protocol/classroom.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Exhibition } from '../../shared/round/exhibition.ts';
import type { Sitter } from '../../shared/round/table.ts';
import type { BoardId } from '../../shared/simul/index.ts';
import { Conduct } from './conduct.ts';
import type { Input, RoundTime, Stamped } from './inputs.ts';
import { Progress } from './progress.ts';
import { Rounds, type RoundsListener, type RoundsOptions } from './rounds.ts';
import { Seats } from './seats.ts';

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
  readonly statusChanged: () => void;
  /** Something about a question has changed. */
  readonly questionChanged: () => void;
  /** Somebody sat down, was lost, came back or went. */
  readonly seatChanged: (board: BoardId) => void;
};

/** Where several things hold the clock, people are told of the first. */
const HELD: readonly Held[] = ['updating', 'notSaved', 'waitingForPeople'];

export class Classroom {
  readonly options: ClassroomOptions;
  readonly seats: Seats;
  readonly rounds: Rounds;
  readonly progress: Progress;
  readonly conduct = new Conduct();
  #locked = false;
  #autopilot: boolean;
  readonly #held = new Set<Held>();
  readonly #listener: Listener;

  constructor(options: ClassroomOptions, listener: Listener) {
    this.options = options;
    this.seats = new Seats(options.seats);
    this.#autopilot = options.autopilot;
    this.rounds = new Rounds(options, {
      ...listener,
      roundOver: () => {
        this.progress.roundOver();
        listener.roundOver();
        // What was guessed is known now, and told with the lesson.
        listener.questionChanged();
        listener.statusChanged();
      },
    });
    this.progress = new Progress(options.plan, options.seed, this.seats, this.rounds);
    this.#listener = listener;
  }

  /** The round that runs or ran last; null in the lobby. */
  get exhibition(): Exhibition | null {
    return this.rounds.exhibition;
  }
  get locked(): boolean {
    return this.#locked;
  }
  get autopilot(): boolean {
    return this.#autopilot;
  }
  /** Why the clock stands still though nobody paused it. */
  get held(): Held | null {
    return HELD.find((why) => this.#held.has(why)) ?? null;
  }
  /** Who plays at board 1, 2 …: bots for those who are away, too. */
  get sitters(): readonly Sitter[] {
    return this.seats.all.map(({ bot, connected }) => (bot || !connected ? 'bot' : 'person'));
  }

  /** The round's clock is stopped for this reason, or this reason is gone. */
  hold(why: Held, on: boolean): void {
    if (this.#held.has(why) === on) return;
    if (on) this.#held.add(why);
    else this.#held.delete(why);
    this.rounds.run?.hold(this.#held.size > 0);
    this.#listener.statusChanged();
  }

  /** Lets everything happen that is due by now. @returns now, as an input is stamped with it */
  catchUp(): RoundTime {
    return { round: this.rounds.begun, atMs: this.rounds.run?.stamp() ?? 0 };
  }

  /** Nothing later happens until these are applied. */
  waitFor(pending: readonly Stamped[]): void {
    this.rounds.run?.waitAt(pending.find(({ round }) => round === this.rounds.begun)?.atMs ?? null);
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
        return this.progress.isInTurn(input.command, input.moment) ? null : 'wrongPhase';
      case 'choose':
        return this.progress.questions.objection(input.board, input.step, input.option);
      case 'sit':
        return this.#locked ? 'hallLocked' : null;
      default:
        return null;
    }
  }

  /** Does it, at its moment. @returns why it could not be done after all; then nothing has changed */
  apply({ input, round, atMs }: Stamped): RefusalCode | null {
    const isOfThisRound = round === this.rounds.begun;
    const exhibition = isOfThisRound ? this.exhibition : null;
    // What was due by then has happened, the bell too: it decides what may be done.
    if (isOfThisRound) this.rounds.run?.reach(atMs);
    switch (input.do) {
      case 'move':
        return exhibition ? this.#move(input, exhibition, atMs) : 'noRound';
      case 'resign':
        return exhibition ? exhibition.reply(input.board, 'resign', atMs) : 'noRound';
      case 'command':
        return this.#command(input, atMs);
      case 'choose':
        return this.#choose(input);
      case 'engineMove':
        exhibition?.engineMove(input.board, input.fen, input.move);
        return null;
      case 'seat':
        exhibition?.seat(input.board, input.sitter, atMs);
        return null;
      default:
        this.#changeSeat(input, exhibition, atMs);
        return null;
    }
  }

  /** Somebody coughs: it is counted for the awards, and not written down. @returns why it is not; null: it is */
  cough(board: BoardId): RefusalCode | null {
    if (this.exhibition?.over !== false) return 'noRound';
    return this.conduct.cough(board, this.options.clock.nowMs());
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.rounds.run?.stop();
  }

  #move(
    { board, move, fen, silly }: Input & { do: 'move' },
    exhibition: Exhibition,
    atMs: number,
  ): RefusalCode | null {
    // Sent again after a while, it was meant for another position.
    if (fen !== undefined && fen !== exhibition.table(board).fen) return 'notYourTurn';
    const refused = exhibition.reply(board, move, atMs);
    if (refused === null && silly) this.conduct.noteSilly(board);
    return refused;
  }

  #choose({ board, step, option }: Input & { do: 'choose' }): RefusalCode | null {
    const objection = this.progress.questions.objection(board, step, option);
    if (objection !== null) return objection;
    this.progress.questions.choose(board, step, option);
    this.#listener.questionChanged();
    return null;
  }

  #changeSeat(
    input: Input & { do: 'sit' | 'free' | 'handOver' },
    exhibition: Exhibition | null,
    atMs: number,
  ): void {
    const { board } = input;
    if (input.do === 'handOver') this.seats.handOver(board, input.tokenHash);
    else {
      const { logs, logsOver } = this.rounds;
      this.conduct.newcomer(board, logsOver.length, input.do === 'sit' && logs.length > 0);
      if (input.do === 'sit') this.seats.sit(board, input.name, input.tokenHash);
      else this.seats.free(board);
      this.progress.questions.leaves(board);
      exhibition?.seat(board, input.do === 'sit' ? 'person' : 'bot', atMs);
    }
    this.#listener.seatChanged(board);
    this.#listener.statusChanged();
  }

  #command(input: Input & { do: 'command' }, atMs: number): RefusalCode | null {
    const { command, sitters, moment } = input;
    if (!this.progress.isInTurn(command, moment)) return 'wrongPhase';
    const { run } = this.rounds;
    if (command === 'start' || command === 'next') this.progress.goOn(sitters, this.held !== null);
    else if (command === 'pause') run?.pause(atMs);
    else if (command === 'goOn') run?.goOn();
    else if (command === 'endRound') run?.endRound(atMs);
    else if (command === 'playAgain') this.#playAgain();
    else if (command === 'lock' || command === 'unlock') this.#locked = command === 'lock';
    else this.#autopilot = command === 'autopilotOn';
    this.#listener.statusChanged();
    this.#listener.questionChanged();
    return null;
  }
  #playAgain(): void {
    this.conduct.forget();
    this.progress.backToLobby();
  }
}
