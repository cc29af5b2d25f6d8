/** One worker thread plays for all halls. The main loop never waits for it, and a thread that dies is replaced. */
import { Worker } from 'node:worker_threads';
import type { Move } from '../../shared/chess/position.ts';
import type { Engine } from '../../shared/round/ports.ts';

export type Question = { readonly id: number; readonly fen: string; readonly level: number };
export type Answer = { readonly id: number; readonly move: Move | null };
type Asked = { readonly resolve: (move: Move) => void; readonly reject: (why: Error) => void };

const SOURCE = new URL('./worker.ts', import.meta.url);

export class WorkerEngine {
  readonly #source: URL;
  readonly #asked = new Map<number, Asked>();
  #worker: Worker | null = null;
  #lastId = 0;

  /** @param source another program for the thread: tests let one die */
  constructor(source: URL = SOURCE) {
    this.#source = source;
  }

  /** The master at one strength: 0 (quick and kind) to 2. */
  at(level: number): Engine {
    return { choose: (fen) => this.#ask(fen, level) };
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#forget(worker, 'The engine was closed');
    await worker?.terminate();
  }

  #ask(fen: string, level: number): Promise<Move> {
    const id = ++this.#lastId;
    this.#worker ??= this.#hire();
    this.#worker.postMessage({ id, fen, level } satisfies Question);
    return new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject }));
  }

  #hire(): Worker {
    const worker = new Worker(this.#source);
    // The server ends when its port is closed, not when the engine has nothing left to think about.
    worker.unref();
    worker.on('message', ({ id, move }: Answer) => {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (move === null) asked?.reject(new Error('The engine found no move'));
      else asked?.resolve(move);
    });
    worker.on('error', () => this.#forget(worker, 'The engine died'));
    worker.on('exit', () => this.#forget(worker, 'The engine died'));
    return worker;
  }

  /** Who still waits for this thread is told; the next question hires a new one. */
  #forget(worker: Worker | null, why: string): void {
    if (worker !== this.#worker) return;
    this.#worker = null;
    for (const { reject } of this.#asked.values()) reject(new Error(why));
    this.#asked.clear();
  }
}
