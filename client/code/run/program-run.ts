/** One program while it runs, and what the page shows of it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Exercise, ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import { type Verdict, verdictOf } from '../../../shared/exercises/judge.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import type { LineState, ProgramEvent } from '../../runtime/program.ts';
import { HallCopy } from './hall-copy.ts';
import { type Held, HeldLines } from './held-lines.ts';
import { type Printed, printedWith } from './printed.ts';
import type { Runner } from './runner.ts';

export type LiveLine = { readonly line: number; readonly state: LineState };
export type Failure = Pick<Extract<ProgramEvent, { kind: 'failed' }>, 'message' | 'line' | 'trace'>;
/** - ended: before the bell, by itself; failed: it broke off; bell: the round is over */
export type HowOver = 'ended' | 'failed' | 'bell' | 'stopped';
export type RunState = 'loading' | 'running' | HowOver;
type Loading = Omit<Extract<ProgramEvent, { kind: 'loading' }>, 'kind'>;

/** After the bell a program may say its last words; then it is stopped. */
const LAST_WORDS_MS = 1_500;

export class ProgramRun {
  readonly exercise: Exercise;
  readonly language: ProgramLanguage;
  readonly hall: HallCopy;
  readonly state: ReadonlySignal<RunState>;
  readonly loading: ReadonlySignal<Loading | null>;
  readonly line: ReadonlySignal<LiveLine | null>;
  readonly printed: ReadonlySignal<Printed>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** What it has come to; null: it runs, was stopped, or has lost its hall. */
  readonly verdict: ReadonlySignal<Verdict | null>;
  readonly #state = signal<RunState>('loading');
  readonly #loading = signal<Loading | null>(null);
  readonly #line = signal<LiveLine | null>(null);
  readonly #printed = signal<Printed>({ pieces: [], isCut: false });
  readonly #failure = signal<Failure | null>(null);
  readonly #verdict = signal<Verdict | null>(null);
  readonly #held = new HeldLines();
  readonly #program: { readonly stop: () => void };
  #endedMs: Ms | null = null;
  #lastWords: ReturnType<typeof setTimeout> | undefined;

  constructor(
    runner: Runner,
    language: ProgramLanguage,
    source: string,
    exercise: Exercise,
    wallMs?: () => number,
  ) {
    const { scenario } = exercise;
    this.exercise = exercise;
    this.language = language;
    this.hall = new HallCopy(scenario, wallMs);
    this.state = this.#state;
    this.loading = this.#loading;
    this.line = this.#line;
    this.printed = this.#printed;
    this.failure = this.#failure;
    this.verdict = this.#verdict;
    const hall = { kind: 'here', scenario } as const;
    this.#program = runner.runProgram({ language, source, hall }, (event) => this.#heard(event));
  }

  get isOver(): boolean {
    return this.#state.value !== 'loading' && this.#state.value !== 'running';
  }

  /** When it ended, on the clock of its round; null: it runs, or ran to the bell. */
  get endedMs(): Ms | null {
    return this.#endedMs;
  }

  /** The line that has blocked him longest, and how long; null: none has. */
  get heldMost(): Held | null {
    return this.#held.most;
  }

  /** Ends it at once, whatever it does. */
  stop(): void {
    this.#program.stop();
    clearTimeout(this.#lastWords);
    if (this.isOver) return;
    this.hall.stop();
    this.#state.value = 'stopped';
  }

  #heard(event: ProgramEvent): void {
    if (event.kind === 'printed') this.#printed.value = printedWith(this.#printed.value, event);
    if (this.isOver) return;
    switch (event.kind) {
      case 'loading':
        this.#loading.value = event;
        break;
      case 'begun':
        this.#state.value = 'running';
        this.hall.begin();
        break;
      case 'line':
        this.#held.live(event);
        this.#line.value = event;
        break;
      case 'facts':
        this.hall.take(event.facts, event.nowMs);
        if (this.hall.hasRung) this.#letFinish();
        break;
      case 'failed':
        // Whoever plays on after the bell is refused: that is no fault of the program.
        if (!this.hall.hasRung) this.#failure.value = event;
        if (!this.hall.hasRung && event.isCut) this.#cut();
        else this.#over(this.hall.hasRung ? 'bell' : 'failed');
        break;
      case 'ended':
        this.#over(this.hall.hasRung ? 'bell' : 'ended');
    }
  }

  #cut(): void {
    this.hall.stop();
    this.#state.value = 'failed';
  }

  #letFinish(): void {
    this.#lastWords ??= setTimeout(() => {
      this.#program.stop();
      this.#over('bell');
    }, LAST_WORDS_MS);
  }

  #over(how: 'ended' | 'failed' | 'bell'): void {
    clearTimeout(this.#lastWords);
    this.#held.end(this.hall.clockMs());
    if (how !== 'bell') this.#endedMs = this.hall.clockMs();
    this.#verdict.value = verdictOf(this.exercise, this.hall.playOn());
    this.#state.value = how;
  }
}
