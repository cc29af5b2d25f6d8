/** What is on the page: a program, its run so far, or the run that a file has brought. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { holdsOf } from '../../../shared/watched/holds.ts';
import { longStepsOf } from '../../../shared/watched/loop-lane.ts';
import { type NoTrace, traceFrom } from '../../../shared/watched/read.ts';
import { type Run, runOf } from '../../../shared/watched/run.ts';
import type { TraceEvent, TraceHeader } from '../../../shared/watched/trace.ts';
import { remember } from '../../measured/measured.ts';
import type { ProgramEvent, Tell } from '../../runtime/program.ts';
import { examples } from './examples.ts';

/** Runs a Python program, watched. @returns what stops it at once */
export type Runner = (source: string, tell: Tell) => { readonly stop: () => void };

export type Problem = NoTrace | 'huge' | 'unreadable';
export type Going = 'writing' | 'loading' | 'runs' | 'over' | 'stopped';
export type Failure = { readonly message: string; readonly line: number | null };

/** The longest file that a page can hold. */
const BYTES_MAX = 60_000_000;
/** Letters of what is printed that are kept. */
const PRINTED_MAX = 20_000;
/** The picture is drawn anew so often while a program runs. */
const REDRAWN_EVERY_MS = 200;

const HERE: TraceHeader = {
  simul: 'trace',
  version: 1,
  by: 'Python',
  script: 'program.py',
  lines: 'exact',
  readiness: true,
  parks: true,
};

export class WatchDesk {
  readonly source = signal<string>(examples.hidden);
  readonly going = signal<Going>('writing');
  /** The share of Python that has come; null: all of it. */
  readonly loaded = signal<number | null>(null);
  readonly printed = signal('');
  readonly failure = signal<Failure | null>(null);
  readonly problem = signal<Problem | null>(null);
  readonly run: ReadonlySignal<Run | null>;
  /** How far the run is in the picture; an object of its own each time, for more may have come of the same moment. */
  readonly #drawn = signal({ nowMs: 0 });
  readonly #runner: Runner;
  #header: TraceHeader = HERE;
  #events: TraceEvent[] = [];
  #beganMs: number | null = null;
  #ticking: ReturnType<typeof setInterval> | null = null;
  #stop: (() => void) | null = null;

  constructor(runner: Runner) {
    this.#runner = runner;
    this.run = computed(() => {
      const { nowMs } = this.#drawn.value;
      return this.#events.length === 0 ? null : runOf({ header: this.#header, events: this.#events }, nowMs);
    });
  }

  start(): void {
    this.#clear();
    this.#header = HERE;
    this.going.value = 'loading';
    this.#ticking = setInterval(() => this.#draw(), REDRAWN_EVERY_MS);
    const { stop } = this.#runner(this.source.value, (told) => this.#hear(told));
    this.#stop = stop;
  }

  stop(): void {
    this.#stop?.();
    this.#end('stopped');
  }

  /** Back to the program, to change it or to choose another. */
  write(source: string = this.source.value): void {
    this.#clear();
    this.source.value = source;
    this.going.value = 'writing';
  }

  /** Takes a script, or a trace of any kind that is known. */
  async open(file: File): Promise<void> {
    if (file.size > BYTES_MAX) this.problem.value = 'huge';
    else {
      const text = await file.text().catch(() => null);
      if (text === null) this.problem.value = 'unreadable';
      else if (/\.pyw?$/i.test(file.name)) this.write(text);
      else this.#show(text);
    }
  }

  #show(text: string): void {
    const trace = traceFrom(text);
    if (typeof trace === 'string') {
      this.problem.value = trace;
      return;
    }
    this.#clear();
    this.#header = trace.header;
    this.#events = [...trace.events];
    const source = trace.events.find((event) => event.kind === 'file' && /\.py$/.test(event.file));
    if (source?.kind === 'file') this.source.value = source.text;
    this.#end('over');
  }

  #hear(told: ProgramEvent): void {
    if (told.kind === 'loading') this.loaded.value = told.doneBytes / Math.max(1, told.allBytes);
    else if (told.kind === 'begun') this.#begin();
    else if (told.kind === 'printed')
      this.printed.value = `${this.printed.value}${told.text}`.slice(0, PRINTED_MAX);
    else if (told.kind === 'traced') this.#events.push(...told.events);
    else if (told.kind === 'failed') {
      this.failure.value = { message: told.message, line: told.line };
      this.#end('over');
    } else if (told.kind === 'ended') {
      this.#end('over');
      this.#remember();
    }
  }

  /** A program has run here to its end. */
  #remember(): void {
    const run = this.run.value;
    if (!run) return;
    const held = holdsOf(longStepsOf(run)).map(({ ms }) => ms);
    const name = Object.entries(examples).find(([, text]) => text === this.source.value)?.[0] ?? 'own';
    remember({
      what: `watch.${name}`,
      atMs: Date.now(),
      figures: {
        totalMs: run.endMs,
        tasks: run.tasks.length,
        holds: held.length,
        heldMs: Math.max(0, ...held),
      },
      settings: {},
    });
  }

  #begin(): void {
    this.loaded.value = null;
    this.#beganMs = performance.now();
    this.going.value = 'runs';
  }

  #draw(): void {
    const isOver = this.#events.at(-1)?.kind === 'over' || this.#beganMs === null;
    this.#drawn.value = { nowMs: isOver ? 0 : performance.now() - (this.#beganMs ?? 0) };
  }

  #end(how: 'over' | 'stopped'): void {
    if (this.#ticking !== null) clearInterval(this.#ticking);
    this.#ticking = this.#stop = null;
    this.#beganMs = null;
    this.going.value = how;
    this.#draw();
  }

  #clear(): void {
    this.#stop?.();
    this.#end('over');
    this.#events = [];
    this.#draw();
    this.printed.value = '';
    this.failure.value = this.problem.value = this.loaded.value = null;
  }
}
