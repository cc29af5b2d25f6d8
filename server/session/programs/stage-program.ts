/**
 * The program whose author is the master of the round that runs: it asks the class's own hall, and stage and host are told
 * its source and its live line while it does. When it ends the event loop goes on, as for a person who has left.
 */
import type { ProgramOnStage } from '../../../shared/protocol/classroom.ts';
import type { BoardId, Fact } from '../../../shared/simul/index.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { ProgramHall } from '../../programs/program-hall.ts';
import type { Programs } from '../../programs/programs.ts';
import type { Connection, Guests } from '../connection.ts';
import type { Put } from '../journal.ts';
import { StageHall } from './stage-hall.ts';

type OnStage = {
  readonly board: BoardId;
  readonly round: number;
  readonly key: string;
  readonly served: StageHall;
  readonly hall: ProgramHall;
};

export class StageProgram {
  readonly #classroom: Classroom;
  readonly #guests: Guests;
  readonly #halls: Programs;
  readonly #put: Put;
  /** Called when a program begins or ends. */
  readonly #changed: (board: BoardId) => void;
  #now: OnStage | null = null;
  /** Whose program has ended in this round. */
  #stopped: { readonly board: BoardId; readonly round: number } | null = null;
  #isTold = false;

  constructor(
    classroom: Classroom,
    guests: Guests,
    halls: Programs,
    put: Put,
    changed: (board: BoardId) => void,
  ) {
    this.#classroom = classroom;
    this.#guests = guests;
    this.#halls = halls;
    this.#put = put;
    this.#changed = changed;
  }

  /** Whether whoever sits there is the master now. */
  isFor(board: BoardId): boolean {
    const { isDriven, exhibition, mastersSeat } = this.#classroom;
    return isDriven && mastersSeat.driver === board && exhibition?.realChess === null;
  }

  /** The class's hall for one run of their program; null: there is no room. To be called where it is for them. */
  keyFor(board: BoardId): string | null {
    const { exhibition, options, rounds, seats } = this.#classroom;
    if (!exhibition) return null;
    this.#end();
    const names = () => seats.all.map(({ name }) => name);
    const send = async (to: BoardId) => (await this.#put({ do: 'send', by: board, to })).refused === null;
    const served = new StageHall(exhibition, names, send);
    const hall: ProgramHall = new ProgramHall(served, options.clock, options.speed, () => {
      if (this.#now?.hall === hall) this.#end();
    });
    const kept = this.#halls.keep(hall, `${options.code} ${board}`);
    if ('refused' in kept) return null;
    this.#stopped = null;
    this.#now = { board, round: rounds.begun, key: kept.key, served, hall };
    this.#changed(board);
    return kept.key;
  }

  /** Whether their program has ended, so that nobody sends the master. */
  hasStopped(board: BoardId): boolean {
    return this.#stopped?.board === board && this.#stopped.round === this.#classroom.rounds.begun;
  }

  /** Somebody else may be the master now, or nobody. */
  update(): void {
    const { rounds } = this.#classroom;
    if (this.#now && (!this.isFor(this.#now.board) || this.#now.round !== rounds.begun)) this.#end();
  }

  /** What has just happened in the round. */
  happened(facts: readonly Fact[]): void {
    const now = this.#now;
    now?.served.happened(facts);
    // What follows of it may be put into the class: not within what has just happened.
    if (now) queueMicrotask(() => now.hall.look());
  }

  /** Stage and host are told what stands on the stage, where it has changed. To be called at the pace of the state. */
  tell(): void {
    if (this.#now === null && !this.#isTold) return;
    this.#isTold = this.#now !== null;
    const told = this.#told;
    for (const connection of this.#guests.watchers) this.#guests.lastSent.tell(connection, 'onStage', told);
  }
  tellTo(watcher: Connection): void {
    if (this.#now) this.#guests.lastSent.tell(watcher, 'onStage', this.#told);
  }

  /** The key opens nothing any more. */
  close(): void {
    this.#end();
  }

  get #told(): { readonly program: ProgramOnStage | null } {
    if (this.#now === null) return { program: null };
    const { board, hall } = this.#now;
    const { line, state } = hall.program ?? { line: null, state: 'runs' as const };
    return { program: { board, source: hall.source, line, state } };
  }

  #end(): void {
    const now = this.#now;
    if (now === null) return;
    this.#now = null;
    this.#stopped = { board: now.board, round: now.round };
    this.#halls.revoke(now.key);
    this.#changed(now.board);
  }
}
