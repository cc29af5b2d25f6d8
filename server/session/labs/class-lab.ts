/**
 * The lab of the step that a class is at. Its run belongs to the class: it ends with the step, with the class, and when the
 * host says so. Only what it came to is written down: after a restart of the server nothing runs, and the host runs it again.
 */
import { randomBytes } from 'node:crypto';
import { claimOf } from '../../../shared/labs/claims.ts';
import { type Figures, isEnded, type LabName, type Settings } from '../../../shared/labs/labs.ts';
import { allSettings } from '../../../shared/labs/limits.ts';
import type { ReportOrder } from '../../../shared/labs/report.ts';
import type { LabStep } from '../../../shared/lesson/plan.ts';
import type { LabNow } from '../../../shared/protocol/classroom.ts';
import { SEAT_HEADER } from '../../../shared/protocol/messages.ts';
import { refusal } from '../../../shared/protocol/refusals.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import type { Input } from '../../classroom/inputs.ts';
import { type BoardOf, RefusedLab } from '../../labs/lab.ts';
import type { LabRuns } from '../../labs/runs.ts';
import type { Put, WallTime } from '../journal.ts';

/** So long everybody can guess first, where the plan goes on by itself. */
const GUESS_MS = 12_000;
const NAME_BYTES = 16;

type Run = {
  readonly step: number;
  readonly run: string;
  readonly lab: LabName;
  readonly settings: Settings;
  isRunning: boolean;
  isMeasured: boolean;
  readonly stopHearing: () => void;
};

/** What a lab of a class must know of it, and whom it tells. */
type Around = {
  /** Whether the plan goes on without a host. */
  readonly isByItself: () => boolean;
  /** Called when a run has begun, or is over. */
  readonly changed: () => void;
};

export class ClassLab {
  readonly #classroom: Classroom;
  readonly #labs: LabRuns;
  readonly #around: Around;
  readonly #put: Put;
  readonly #wallTime: WallTime;
  #last: Run | null = null;
  /** What the plan does by itself, at which moment of the lesson, and how to call that off. */
  #due: { readonly moment: number; readonly forget: () => void } | null = null;

  /** @param put puts what a run came to into the class */
  constructor(classroom: Classroom, labs: LabRuns, around: Around, put: Put, wallTime: WallTime) {
    this.#classroom = classroom;
    this.#labs = labs;
    this.#around = around;
    this.#put = put;
    this.#wallTime = wallTime;
  }

  /** What everybody is told of it; null: nothing has run in this step. */
  get now(): LabNow | null {
    const { step } = this.#classroom.progress.place;
    if (this.#last?.step !== step) return null;
    const { run, isRunning, isMeasured } = this.#last;
    return { run, isRunning, isMeasured };
  }

  /** Runs it, or runs it again. @returns why not, in a sentence; null: it runs */
  run(): string | null {
    const step = this.#step;
    if (step === null) return refusal('wrongPhase').message;
    this.#end();
    try {
      this.#last = this.#begun(step);
      this.#note({ do: 'labBegan', step: this.#last.step });
    } catch (error) {
      if (!(error instanceof RefusedLab)) throw error;
      return error.message;
    } finally {
      this.#around.changed();
    }
    return null;
  }

  /** What has been measured so far stands. */
  stop(): void {
    if (this.#last?.isRunning !== true) return;
    this.#end();
    this.#around.changed();
  }

  /**
   * A big screen has run the lab itself, and measured so much; of several screens the first counts.
   * @returns whether that run has waited for it
   */
  measuredOnScreen(run: string, figures: Figures): boolean {
    const last = this.#last;
    if (last?.run !== run || !last.isRunning || this.#labs.has(last.lab)) return false;
    if (!claimOf(last.lab).isWhole(figures, last.settings)) return false;
    last.isRunning = false;
    this.#measured(last, figures);
    this.#around.changed();
    return true;
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
    const step = this.#around.isByItself() ? this.#step : null;
    if (step !== null && this.#due?.moment === moment) return;
    this.#due?.forget();
    this.#due = null;
    if (step === null || this.#last !== null) return;
    this.#wakeIn(GUESS_MS, () => this.#runByItself(step));
  }

  close(): void {
    this.#due?.forget();
    this.#end(false);
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
    const about = { step, lab, isMeasured: false };
    if (!this.#labs.has(lab)) {
      const run = randomBytes(NAME_BYTES).toString('base64url');
      return { ...about, run, settings: allSettings(lab, settings), isRunning: true, stopHearing: () => {} };
    }
    // Nobody is there to press.
    const chosen =
      lab === 'freeze' && this.#around.isByItself() ? { ...settings, press: 'itself' } : settings;
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
    return {
      ...about,
      run,
      settings: allSettings(lab, chosen),
      isRunning,
      stopHearing: stopHearing ?? (() => {}),
    };
  }

  #over(run: string): void {
    if (this.#last?.run !== run || !this.#last.isRunning) return;
    this.#last.isRunning = false;
    this.#measure(this.#last);
    this.#around.changed();
  }

  /** @param isKept whether what it has measured so far is kept */
  #end(isKept = true): void {
    const last = this.#last;
    if (last?.isRunning !== true) return;
    last.isRunning = false;
    last.stopHearing();
    this.#labs.find(last.run)?.stop();
    if (isKept) this.#measure(last);
  }

  /** What a run on the server has measured; one that broke off, or was stopped too early, has measured nothing. */
  #measure(last: Run): void {
    const run = this.#labs.find(last.run);
    if (run?.ended?.why !== 'done' && run?.ended?.why !== 'stopped') return;
    const figures = claimOf(last.lab).figuresOf(run.events, last.settings);
    const isEnough = run.ended.why === 'done' || claimOf(last.lab).isWhole(figures ?? {}, last.settings);
    if (figures !== null && isEnough) this.#measured(last, figures);
  }

  #measured(last: Run, figures: Figures): void {
    last.isMeasured = true;
    const { step, lab, settings } = last;
    this.#note({ do: 'labMeasured', measured: { step, lab, settings, figures, atMs: this.#wallTime() } });
  }

  /** Not within what has just been put into the class: one input follows the other. */
  #note(input: Input): void {
    queueMicrotask(() => void this.#put(input));
  }
}
