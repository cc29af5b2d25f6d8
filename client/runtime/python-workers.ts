/**
 * The workers that Python lives in. It takes seconds to begin, so that one that is warm is kept for the next program; and on a
 * computer a second one gets warm while a program runs, for what is stopped takes its worker along.
 */
import { runtime as words } from '../../shared/text/code/runtime.ts';
import type { ProgramWanted, Tell } from './program.ts';
import type { FromWorker, PyodideFiles, ToWorker } from './worker/messages.ts';

type PythonWorker = {
  readonly worker: Worker;
  /** Who hears what it says: whoever runs on it. */
  hear: (message: FromWorker) => void;
  /** What it said before somebody ran on it: how far it is. */
  last: FromWorker | null;
  /** Python is there: what goes wrong from now on goes wrong in a program. */
  isReady: boolean;
};

/** The first lines of a program have the processor for themselves. */
const SPARE_AFTER_MS = 2_000;
/**
 * Whether there is room for a second Python, some 80 MB, and a processor to get it warm. Pages over plain http are not told
 * how much memory there is: phones have a finger for a mouse, and small old computers have two cores.
 */
const hasRoom = () => navigator.hardwareConcurrency >= 4 && matchMedia('(pointer: fine)').matches;

export class PythonWorkers {
  /** Loading or loaded, and free; the next program gets the first. */
  readonly #warm: PythonWorker[] = [];
  /** Its program is over and has left something behind; its hall may still go on. */
  #leaving: PythonWorker | null = null;

  /** By the first of them, for all that follow. */
  #compiled: WebAssembly.Module | null = null;
  readonly #at: (path: string) => string;
  readonly #files: PyodideFiles;

  /** @param at the address of a file of ours, by its path from the page's folder */
  constructor(at: (path: string) => string, files: PyodideFiles) {
    this.#at = at;
    this.#files = files;
  }

  warmUp(): void {
    if (this.#warm.length === 0) this.#warm.push(this.#load());
  }

  run(wanted: ProgramWanted, tell: Tell): { readonly stop: () => void } {
    const python = this.#warm.shift() ?? this.#load();
    this.#leave(null);
    let isOver = false;
    const hear = (message: FromWorker) => {
      if (message.kind === 'events')
        for (const event of message.events) {
          if (event.kind === 'begun' && hasRoom()) setTimeout(() => this.warmUp(), SPARE_AFTER_MS);
          tell(event);
        }
      if (message.kind === 'broken')
        tell({ kind: 'failed', message: brokenWords(python, message.why), line: null, trace: '', atMs: 0 });
      if (message.kind !== 'over' && message.kind !== 'broken') return;
      isOver = true;
      if (message.kind === 'over') this.#over(python, message.clean);
      else python.worker.terminate();
    };
    python.hear = hear;
    if (python.last) hear(python.last);
    say(python.worker, { kind: 'run', wanted });
    return {
      stop: () => {
        if (python.hear !== hear) return;
        python.hear = () => {};
        if (isOver) return;
        python.worker.terminate();
        this.warmUp();
      },
    };
  }

  #load(): PythonWorker {
    const worker = new Worker(new URL('./worker/python-worker.ts', import.meta.url), { type: 'module' });
    const python: PythonWorker = { worker, hear: () => {}, last: null, isReady: false };
    python.hear = (message) => {
      python.last = message;
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'compiled') this.#compiled = data.module;
      else {
        if (data.kind === 'ready') python.isReady = true;
        python.hear(data);
      }
    };
    worker.onerror = ({ message }) => python.hear({ kind: 'broken', why: message });
    const files = this.#files;
    const where = { folder: this.#at(files.folder), helper: this.#at(files.helper) };
    say(worker, { kind: 'load', files: { ...files, ...where, compiled: this.#compiled } });
    return python;
  }

  /** It is free for the next program, or it leaves, and another one gets ready. */
  #over(python: PythonWorker, clean: boolean): void {
    python.last = null;
    if (clean) this.#warm.unshift(python);
    else {
      this.#leave(python);
      this.warmUp();
    }
  }

  #leave(python: PythonWorker | null): void {
    this.#leaving?.worker.terminate();
    this.#leaving = python;
  }
}

const brokenWords = ({ isReady }: PythonWorker, why: string): string =>
  (isReady ? words.brokeDown : words.noPython).replace('{{why}}', () => why);

const say = (worker: Worker, message: ToWorker) => worker.postMessage(message);
