/**
 * While a class writes programs, each seat has a hall of its own, for one run at a time: what it measured is put into the
 * class when the run is over. A key opens the hall of that seat in that step, and nothing after it.
 */
import { type ProgramMarks, programHall, programMarks } from '../../../shared/lesson/programs.ts';
import { ServedHall } from '../../../shared/program/served-hall.ts';
import type { OwnProgram, ClassPrograms as Told } from '../../../shared/protocol/classroom.ts';
import { botName } from '../../../shared/protocol/names.ts';
import type { RefusalCode } from '../../../shared/protocol/refusals.ts';
import type { BoardId, Scenario } from '../../../shared/simul/index.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { ProgramHall } from '../../programs/program-hall.ts';
import type { Programs } from '../../programs/programs.ts';
import type { Connection, Guests } from '../connection.ts';
import type { Put } from '../journal.ts';
import { StageProgram } from './stage-program.ts';

type WrittenStep = { readonly step: number; readonly scenario: Scenario; readonly marks: ProgramMarks };
type Run = { readonly key: string; readonly hall: ProgramHall; isCounted: boolean };

export class ClassPrograms {
  readonly #classroom: Classroom;
  readonly #guests: Guests;
  readonly #halls: Programs;
  readonly #put: Put;
  /** The last run of each seat: after its bell a page looks on for a while. */
  readonly #runs = new Map<BoardId, Run>();
  /** Who has begun in this step. */
  readonly #begun = new Set<BoardId>();
  /** The program of whoever is the master. */
  readonly stage: StageProgram;
  #written: WrittenStep | null = null;

  /** @param stageChanged a program begins or ends whose author is the master */
  constructor(
    classroom: Classroom,
    guests: Guests,
    halls: Programs,
    put: Put,
    stageChanged: (board: BoardId) => void,
  ) {
    this.stage = new StageProgram(classroom, guests, halls, put, stageChanged);
    this.#classroom = classroom;
    this.#guests = guests;
    this.#halls = halls;
    this.#put = put;
  }

  /** A key for the next run of whoever sits there, or why there is none. */
  keyFor(board: BoardId): { readonly programKey: string } | { readonly refused: RefusalCode } {
    this.update();
    if (this.stage.isFor(board)) {
      const programKey = this.stage.keyFor(board);
      return programKey === null ? { refused: 'tooManyHalls' } : { programKey };
    }
    const written = this.#written;
    if (written === null || this.#classroom.progress.place.isOver) return { refused: 'notWriting' };
    this.#end(board);
    const { clock, code, speed } = this.#classroom.options;
    const names = Array.from({ length: written.scenario.boards }, (_, index) => botName(index + 1));
    const hall: ProgramHall = new ProgramHall(new ServedHall(written.scenario, names), clock, speed, () => {
      const run = this.#runs.get(board);
      if (run?.hall === hall) this.#count(board, run);
    });
    // One seat has one hall: no class keeps another from theirs.
    const kept = this.#halls.keep(hall, `${code} ${board}`);
    if ('refused' in kept) return { refused: 'tooManyHalls' };
    this.#runs.set(board, { key: kept.key, hall, isCounted: false });
    this.#begun.add(board);
    return { programKey: kept.key };
  }

  /** Where the class stands has changed, or who sits where: no hall outlives its step, or its owner. */
  update(): void {
    this.stage.update();
    const { progress, seats, options } = this.#classroom;
    const { now, place } = progress;
    if (now?.kind !== 'program' || place.step !== this.#written?.step) {
      this.#endAll();
      this.#begun.clear();
      this.#written = null;
      if (now?.kind === 'program') {
        const scenario = programHall(now, options.seed);
        this.#written = { step: place.step, scenario, marks: programMarks(scenario) };
      }
    } else if (place.isOver) this.#endAll();
    for (const board of [...this.#begun]) if (!seats.isPerson(board)) this.#forget(board);
  }

  /** Tells stage and host of all, and each player of what is theirs, where it has changed. */
  tell(): void {
    this.update();
    for (const connection of this.#guests.watchers) this.tellTo(connection, null);
    for (const [board, connection] of this.#guests.players) this.tellTo(connection, board);
  }
  /** @param board the player's; null: somebody who watches */
  tellTo(connection: Connection, board: BoardId | null): void {
    if (board === null) this.stage.tellTo(connection);
    const written = this.#written;
    if (written === null) return;
    const { lastSent } = this.#guests;
    if (board === null) lastSent.tell(connection, 'programs', this.#all(written));
    else lastSent.tell(connection, 'program', this.#ownOf(written, board));
  }

  /** Nothing is asked of any hall any more. */
  close(): void {
    this.stage.close();
    for (const board of [...this.#runs.keys()]) this.#forget(board);
  }

  #all({ step, marks }: WrittenStep): Told {
    const { programs, seats } = this.#classroom;
    const begun = seats.all.flatMap(({ board, bot }) => {
      const result = programs.resultOf(step, board);
      if (bot || (result === null && !this.#begun.has(board))) return [];
      const run = this.#runs.get(board);
      const now = run && !run.isCounted ? run.hall.score : null;
      return [{ board, best: result?.best ?? 0, runs: result?.runs ?? 0, now }];
    });
    return { step, ...marks, seats: begun };
  }
  #ownOf({ step, marks }: WrittenStep, board: BoardId): OwnProgram {
    const { best, runs } = this.#classroom.programs.resultOf(step, board) ?? { best: 0, runs: 0 };
    return { step, ...marks, best, runs, seed: this.#classroom.options.seed };
  }

  /** Somebody else may sit there now. */
  #forget(board: BoardId): void {
    const run = this.#runs.get(board);
    this.#runs.delete(board);
    this.#begun.delete(board);
    if (run) this.#halls.revoke(run.key);
  }
  #endAll(): void {
    for (const board of [...this.#runs.keys()]) this.#end(board);
  }
  /** The key of the last run opens nothing any more. */
  #end(board: BoardId): void {
    const run = this.#runs.get(board);
    if (!run) return;
    this.#count(board, run);
    this.#runs.delete(board);
    this.#halls.revoke(run.key);
  }
  /** The run is over, at its bell or before; a run in which nothing was played is none. */
  #count(board: BoardId, run: Run): void {
    const step = this.#written?.step;
    if (run.isCounted || step === undefined) return;
    run.isCounted = true;
    const moves = run.hall.score;
    // Not within what has just ended it: one input follows the other.
    if (moves > 0) queueMicrotask(() => void this.#put({ do: 'measured', board, step, moves }));
  }
}
