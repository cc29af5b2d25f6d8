/** Where somebody writes programs: which exercise, in which language, the text as it is now, and the program that runs. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type {
  Exercise,
  ExerciseName,
  ProgramLanguage,
  Programs,
} from '../../../shared/exercises/exercise.ts';
import { exerciseNamed, programsOf } from '../../../shared/exercises/exercises.ts';
import type { Verdict } from '../../../shared/exercises/judge.ts';
import { remember } from '../../measured/measured.ts';
import { rememberSolved } from '../../measured/programs.ts';
import { keepDone, keepLanguage, keepProgram, keptDone, keptLanguage, keptProgram } from './kept.ts';
import { ProgramRun } from './program-run.ts';
import type { Runner } from './runner.ts';

/** One program on the desk. */
export type Sheet = {
  readonly exercise: Exercise;
  readonly language: ProgramLanguage;
  readonly programs: Programs;
  /** What the editor begins with. */
  readonly text: string;
  /** Another one has another number. */
  readonly number: number;
};

export class Desk {
  readonly sheet: ReadonlySignal<Sheet>;
  /** The program that runs, or has run; null: none has, since the sheet was changed. */
  readonly run: ReadonlySignal<ProgramRun | null>;
  readonly done: ReadonlySignal<ReadonlySet<ExerciseName>>;
  readonly runner: Runner;
  readonly #exerciseOf: (name: ExerciseName) => Exercise;
  readonly #sheet;
  readonly #run = signal<ProgramRun | null>(null);
  readonly #done = signal(keptDone());
  #text: string;
  #sheets = 0;

  /**
   * @param given a program that came with a link; null: what was kept, or the beginning
   * @param exerciseOf in class an exercise has the hall of the class
   */
  constructor(
    runner: Runner,
    exercise: ExerciseName,
    language: ProgramLanguage | null,
    given: string | null = null,
    exerciseOf: (name: ExerciseName) => Exercise = exerciseNamed,
  ) {
    this.#exerciseOf = exerciseOf;
    this.runner = runner;
    this.#sheet = signal(this.#sheetOf(exercise, language ?? keptLanguage(), given));
    this.#text = this.#sheet.value.text;
    this.sheet = this.#sheet;
    this.run = this.#run;
    this.done = this.#done;
    if (given !== null) this.changed(given);
  }

  /** The program as it is now. */
  get text(): string {
    return this.#text;
  }

  /** It was typed. */
  changed(text: string): void {
    this.#text = text;
    const { exercise, language, programs } = this.#sheet.value;
    keepProgram(exercise.name, language, text === programs.starter ? null : text);
  }

  turnTo(exercise: ExerciseName, language: ProgramLanguage = keptLanguage()): void {
    this.#lay(this.#sheetOf(exercise, language, null));
  }

  speak(language: ProgramLanguage): void {
    keepLanguage(language);
    this.turnTo(this.#sheet.value.exercise.name, language);
  }

  /** Another text for the same exercise: from a file, or the beginning. */
  replace(text: string): void {
    const { exercise, language } = this.#sheet.value;
    this.#lay(this.#sheetOf(exercise.name, language, text));
    this.changed(text);
  }

  start(): void {
    this.#run.value?.stop();
    const { exercise, language } = this.#sheet.value;
    const text = this.#text;
    const run = new ProgramRun(this.runner, language, text, exercise);
    this.#run.value = run;
    const stopWatching = effect(() => {
      if (run.verdict.value?.passed !== true) return;
      this.#solved(run, run.verdict.value, text);
      queueMicrotask(() => stopWatching());
    });
  }

  /** A program has reached its goal. @param text as it ran, whatever has been typed since */
  #solved({ exercise: { name }, language, heldMost }: ProgramRun, verdict: Verdict, text: string): void {
    const { moves, bound, loop } = verdict;
    const atMs = Date.now();
    rememberSolved({ exercise: name, language, text, atMs });
    const figures = { moves, bound, loop, heldMs: heldMost?.ms ?? 0 };
    remember({ what: `code.${name}`, atMs, figures, settings: { language } });
    if (this.#done.peek().has(name)) return;
    this.#done.value = new Set([...this.#done.peek(), name]);
    keepDone(this.#done.value);
  }

  stop(): void {
    this.#run.value?.stop();
  }

  #lay(sheet: Sheet): void {
    this.stop();
    this.#run.value = null;
    this.#sheet.value = sheet;
    this.#text = sheet.text;
  }

  #sheetOf(name: ExerciseName, wanted: ProgramLanguage, text: string | null): Sheet {
    const exercise = this.#exerciseOf(name);
    const { language, starter, solution } = programsOf(exercise, wanted);
    const begins = text ?? keptProgram(name, language) ?? starter;
    return { exercise, language, programs: { starter, solution }, text: begins, number: this.#sheets++ };
  }
}
