/**
 * How much of a processor the master's chess may take. What is beyond that is refused at once, before it waits anywhere, and
 * a quick move stands in for it: a class is never held up by chess, however many boards there are.
 */
import type { Clock, Engine } from '../../shared/round/ports.ts';

/** By level: processor milliseconds of one search and its messages, rounded up (`npm run bench -- chess`). */
export const COST_MS = [0.25, 1, 2] as const;
/** Of one processor. */
const SHARE = 0.25;
/** What may be saved up while little is asked: so much may lie before the engine at once. */
const SAVED_MS_MAX = 250;

export class EngineBudget {
  readonly #clock: Pick<Clock, 'nowMs'>;
  readonly #share: number;
  readonly #savedMsMax: number;
  #savedMs: number;
  #atMs: number;

  /**
   * @param share of one processor, 0 to 1
   * @param savedMsMax so much of it may be asked for at once
   */
  constructor(clock: Pick<Clock, 'nowMs'>, share = SHARE, savedMsMax = SAVED_MS_MAX) {
    this.#clock = clock;
    this.#share = share;
    this.#savedMsMax = savedMsMax;
    this.#savedMs = savedMsMax;
    this.#atMs = clock.nowMs();
  }

  /** The engine at that level, for as much as the budget allows; all that are made here share it. */
  of(engine: Engine, level: number): Engine {
    return {
      choose: (fen) =>
        this.take(level) ? engine.choose(fen) : Promise.reject(new Error('The engine is busy')),
    };
  }

  /** Takes as much as one search costs. @returns whether there was so much; else nothing is taken */
  take(level: number): boolean {
    const costMs = COST_MS[level] ?? COST_MS[2];
    const nowMs = this.#clock.nowMs();
    this.#savedMs = Math.min(this.#savedMsMax, this.#savedMs + (nowMs - this.#atMs) * this.#share);
    this.#atMs = nowMs;
    if (this.#savedMs < costMs) return false;
    this.#savedMs -= costMs;
    return true;
  }
}
