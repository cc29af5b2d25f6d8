/** Follows one JavaScript program: where it is, what it prints, what it waits for, and when it is over. */

import type { HallLine, Reply } from '../hall/hall-line.ts';
import type { LineState } from '../program.ts';
import { standUntil } from './standstill.ts';
import type { Told } from './told.ts';

/** In a stretch of so long the first lines are told at once, so that a slow one is lit while it runs; each change of state is. */
const STRETCH_MS = 40;
const TOLD_MAX = 10;
/** In which an error that nobody has caught is told. */
const LAST_WORDS_MS = 20;

type Refused = new (code: string, message: string, status: number) => Error;

export class JavaScriptFollower {
  readonly #told: Told;
  readonly #hall: HallLine;
  readonly #refused: Refused;
  readonly #asks = new Map<number, (reply: Reply) => void>();
  #line = 0;
  #state: LineState = 'runs';
  #beganAtMs = Number.NEGATIVE_INFINITY;
  #came = 0;
  #isRead = false;
  /** Timers that are set, and questions that are not answered: the program goes on after its last line. */
  #pending = 0;
  #isOver = false;

  /** @param refused the helper's own error, which its programs catch */
  constructor(told: Told, hall: HallLine, refused: Refused) {
    this.#told = told;
    this.#hall = hall;
    this.#refused = refused;
  }

  /** A statement of this line begins. */
  at(line: number): void {
    this.#line = line;
    const nowMs = performance.now();
    if (nowMs - this.#beganAtMs >= STRETCH_MS) {
      this.#beganAtMs = nowMs;
      this.#came = 0;
    }
    if (++this.#came <= TOLD_MAX || this.#state !== 'runs') this.#now('runs');
  }

  /** It gives the loop back and waits for this. */
  parks<Value>(line: number, value: Value): Value {
    this.#line = line;
    this.#now('awaits');
    return value;
  }

  /** What it has waited for has come. */
  back<Value>(line: number, value: Value): Value {
    this.#line = line;
    this.#now('runs');
    return value;
  }

  /** The whole worker stands still for so long, as in `time.sleep`. */
  stand(ms: number): void {
    this.#now('blocks');
    this.#told.flush();
    standUntil(performance.now() + ms);
    this.#now('runs');
  }

  /** The line to the hall that `simul.mjs` uses. */
  ask(method: string, path: string, body?: unknown): object {
    this.#now(method === 'POST' ? 'runs' : 'blocks');
    const reply = this.#hall.ask(method, path, JSON.stringify(body ?? null));
    this.#now('runs');
    return this.#valueOf(reply);
  }

  async askAsync(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<object> {
    signal?.throwIfAborted();
    const number = this.#hall.askLater(method, path, JSON.stringify(body ?? null));
    const reply = new Promise<Reply>((resolve, reject) => {
      this.#asks.set(number, resolve);
      signal?.addEventListener('abort', () => {
        this.#asks.delete(number);
        this.#hall.forget(number);
        reject(signal.reason);
      });
    });
    this.begins();
    queueMicrotask(() => this.answered());
    try {
      return this.#valueOf(await reply);
    } finally {
      this.ends();
    }
  }

  /** Whoever has been answered goes on. */
  answered(): void {
    for (const [number, reply] of this.#hall.taken()) {
      this.#asks.get(number)?.(reply);
      this.#asks.delete(number);
    }
  }

  /** Something begins that the program waits for. */
  begins(): void {
    this.#pending++;
  }

  ends(): void {
    this.#pending--;
    this.#look();
  }

  /** Its last line has been run. */
  end(): void {
    this.#isRead = true;
    this.#look();
  }

  /** It ends by an error: nothing that comes later is told. */
  fail(error: unknown, line: number | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const message = error instanceof Error ? `${error.name}: ${error.message}` : `Uncaught: ${String(error)}`;
    this.#told.tell({ kind: 'failed', message, line, trace: '', atMs: this.#told.nowMs });
    this.#told.flush();
  }

  #look(): void {
    if (!this.#isRead || this.#pending > 0 || this.#isOver) return;
    const atMs = this.#told.nowMs;
    // What has been answered just now may set another timer, and what was thrown is told a moment later.
    setTimeout(() => {
      if (this.#pending > 0 || this.#isOver) return;
      this.#isOver = true;
      this.#told.tell({ kind: 'ended', atMs });
      this.#told.flush();
    }, LAST_WORDS_MS);
  }

  #now(state: LineState): void {
    this.#state = state;
    this.#told.line(this.#line, state);
  }

  #valueOf(reply: Reply): object {
    if ('value' in reply) return reply.value;
    const { code, message, status } = reply.refused;
    throw new this.#refused(code, message, status);
  }
}
