/**
 * The lab of the step that a class is at. Its run belongs to the class: it ends with the step, with the class, and when the
 * host says so. Nothing of it is written down: after a restart of the server nothing runs, and the host runs it again.
 */
import { randomBytes } from 'node:crypto';
import { isEnded } from '../../../shared/labs/labs.ts';
import type { ReportOrder } from '../../../shared/labs/report.ts';
import type { LabStep } from '../../../shared/lesson/plan.ts';
import type { LabNow } from '../../../shared/protocol/classroom.ts';
import { SEAT_HEADER } from '../../../shared/protocol/messages.ts';
import { refusal } from '../../../shared/protocol/refusals.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import { type BoardOf, RefusedLab } from '../../labs/lab.ts';
import type { LabRuns } from '../../labs/runs.ts';

/** So long everybody can guess first, where the plan goes on by itself. */
const GUESS_MS = 8_000;
const NAME_BYTES = 16;

type Run = {
  readonly step: number;
  readonly run: string;
  isRunning: boolean;
  readonly stopHearing: () => void;
};

export class ClassLab {
  readonly #classroom: Classroom;
  readonly #labs: LabRuns;
  readonly #isByItself: () => boolean;
  readonly #changed: () => void;
  #last: Run | null = null;
  /** What the plan does by itself, at which moment of the lesson, and how to call that off. */
  #due: { readonly moment: number; readonly forget: () => void } | null = null;

  /**
   * @param isByItself whether the plan goes on without a host
   * @param changed called when a run has begun, or is over
   */
  constructor(classroom: Classroom, labs: LabRuns, isByItself: () => boolean, changed: () => void) {
    this.#classroom = classroom;
    this.#labs = labs;
    this.#isByItself = isByItself;
    this.#changed = changed;
  }

  /** What everybody is told of it; null: nothing has run in this step. */
  get now(): LabNow | null {
    const { step } = this.#classroom.progress.place;
    if (this.#last?.step !== step) return null;
    const { run, isRunning } = this.#last;
    return { run, isRunning };
  }

  /** Runs it, or runs it again. @returns why not, in a sentence; null: it runs */
  run(): string | null {
    const step = this.#step;
    if (step === null) return refusal('wrongPhase').message;
    this.#end();
    try {
      this.#last = this.#begun(step);
    } catch (error) {
      if (!(error instanceof RefusedLab)) throw error;
      return error.message;
    } finally {
      this.#changed();
    }
    return null;
  }

  /** What has been measured so far stands. */
  stop(): void {
    if (this.#last?.isRunning !== true) return;
    this.#end();
    this.#changed();
  }

  /** Something that only the lab understands. @returns whether one runs that could hear it */
  order(order: unknown): boolean {
    const { run, isRunning } = this.now ?? {};
    if (run === undefined || isRunning !== true) return false;
    this.#labs.find(run)?.order(order);
    return true;
  }

  /** Where the class stands has changed: no run outlives its step. */
  update(): void {
    const { place, moment } = this.#classroom.progress;
    if (this.#last !== null && this.#last.step !== place.step) {
      this.#end();
      this.#last = null;
    }
    const step = this.#isByItself() ? this.#step : null;
    if (step !== null && this.#due?.moment === moment) return;
    this.#due?.forget();
    this.#due = null;
    if (step === null || this.#last !== null) return;
    this.#wakeIn(GUESS_MS, () => this.#runByItself(step));
  }

  close(): void {
    this.#due?.forget();
    this.#end();
  }

  get #step(): LabStep | null {
    const { now } = this.#classroom.progress;
    return now?.kind === 'lab' ? now : null;
  }

  /** Calls off what was due before. */
  #wakeIn(ms: number, wake: () => void): void {
    const { options, progress } = this.#classroom;
    this.#due = { moment: progress.moment, forget: options.clock.wakeIn(ms / options.speed, wake) };
  }

  #runByItself(step: LabStep): void {
    if (this.#last === null) this.run();
    // The class asks both handlers, half of the time each.
    const hasTurns = step.lab === 'report' && step.settings?.clients === 0;
    const turn = { do: 'turn', handler: 'async' } satisfies ReportOrder;
    if (hasTurns) this.#wakeIn((step.durationMs - GUESS_MS) / 2, () => this.order(turn));
  }

  /** @throws RefusedLab in a sentence that says what to do */
  #begun({ lab, settings = {} }: LabStep): Run {
    const { step } = this.#classroom.progress.place;
    const { options, seats } = this.#classroom;
    const { code } = options;
    if (!this.#labs.has(lab)) {
      const run = randomBytes(NAME_BYTES).toString('base64url');
      return { step, run, isRunning: true, stopHearing: () => {} };
    }
    // Nobody is there to press.
    const chosen = lab === 'freeze' && this.#isByItself() ? { ...settings, press: 'itself' } : settings;
    const boardOf: BoardOf = (request) => {
      const board = seats.heldBy(request.get(SEAT_HEADER) ?? '')?.board ?? null;
      if (board !== null) seats.noteAct(board);
      return board;
    };
    const { run } = this.#labs.open(lab, chosen, { where: 'class', code, boardOf });
    // The class itself listens: the run does not end because no big screen is open.
    const stopHearing = this.#labs.find(run)?.listen(0, (event) => {
      if (isEnded(event)) this.#over(run);
      return true;
    });
    // What it has told already may have been its end.
    const isRunning = this.#labs.find(run)?.ended === null;
    return { step, run, isRunning, stopHearing: stopHearing ?? (() => {}) };
  }

  #over(run: string): void {
    if (this.#last?.run !== run || !this.#last.isRunning) return;
    this.#last.isRunning = false;
    this.#changed();
  }

  #end(): void {
    const last = this.#last;
    if (last?.isRunning !== true) return;
    last.isRunning = false;
    this.#labs.find(last.run)?.stop();
    last.stopHearing();
  }
}
