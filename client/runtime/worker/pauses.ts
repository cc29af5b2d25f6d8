/** The ways in which a program waits in a worker: the whole worker stands still, or one stack of it is suspended. */
import { standUntil } from './standstill.ts';

/** The longest time that a browser's timer takes; who waits longer is woken and waits again. */
const TIMER_MS_MAX = 2 ** 31 - 1;

/** A promise in a box: Python makes a future of its own of one that it is given directly. */
export type Pause<Value = void> = { readonly promise: Promise<Value> };
export type Gate = { readonly wait: (ms: number) => Pause<boolean>; readonly open: () => void };

/** The hall, as far as whoever waits has to know it. */
export type Awaited = {
  /** When something happens in it by itself, as of `performance.now()`; null: never. */
  readonly nextDueMs: number | null;
  /** What is due happens. */
  readonly settle: () => void;
  /** Whether somebody has been answered. */
  readonly hasAnswers: boolean;
};

export class Pauses {
  readonly #hall: Awaited;
  readonly #beforeStanding: () => void;
  #wake: (() => void) | null = null;

  /** @param beforeStanding called before the worker stands still and can say nothing more */
  constructor(hall: Awaited, beforeStanding: () => void) {
    this.#hall = hall;
    this.#beforeStanding = beforeStanding;
  }

  /** Blocks the worker; what is due in the hall happens meanwhile, and is told. */
  stand(ms: number): void {
    this.standUntil(performance.now() + ms, () => false);
  }

  /** Blocks the worker till then, or till the hall has answered somebody. @param ms below 0: for ever */
  idle(ms: number): void {
    this.standUntil(ms < 0 ? Number.POSITIVE_INFINITY : performance.now() + ms, () => this.#hall.hasAnswers);
  }

  standUntil(endMs: number, isEnough: () => boolean): void {
    this.#hall.settle();
    while (!isEnough()) {
      this.#beforeStanding();
      const nextMs = Math.min(endMs, this.#hall.nextDueMs ?? Number.POSITIVE_INFINITY);
      standUntil(Math.min(nextMs, performance.now() + TIMER_MS_MAX));
      this.#hall.settle();
      if (performance.now() >= endMs) return;
    }
  }

  /** For one stack of several. */
  after(ms: number): Pause {
    return { promise: new Promise((resolve) => setTimeout(resolve, Math.min(ms, TIMER_MS_MAX))) };
  }

  /** For the stack that the event loop lives on: till then, or till somebody wakes it. @param ms below 0: for ever */
  parked(ms: number): Pause {
    if (this.#hall.hasAnswers) return { promise: Promise.resolve() };
    const promise = new Promise<void>((resolve) => {
      const timer = ms < 0 ? undefined : setTimeout(() => this.wake(), Math.min(ms, TIMER_MS_MAX));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    return { promise };
  }

  /** The event loop has something to do. */
  wake(): void {
    this.#wake?.();
    this.#wake = null;
  }

  /** What the stacks wait at for a lock: it opens once. `wait` says whether it has opened in time. */
  gate(): Gate {
    let open = () => {};
    const opened = new Promise<boolean>((resolve) => {
      open = () => resolve(true);
    });
    const wait = (ms: number) => ({
      promise: ms < 0 ? opened : Promise.race([opened, this.after(ms).promise.then(() => false)]),
    });
    return { wait, open: () => open() };
  }
}
