/** How often a program may ask: so many times a second, and a burst at first; a loop that runs away is told so. */
import type { Ms } from '../../shared/simul/index.ts';

export const ASKS_PER_SECOND = 100;
const BURST = 200;

export class Pace {
  #left = BURST;
  #atMs: Ms;

  constructor(nowMs: Ms) {
    this.#atMs = nowMs;
  }

  /** Whether this may be asked now; if so it counts. */
  mayAsk(nowMs: Ms): boolean {
    this.#left = Math.min(BURST, this.#left + ((nowMs - this.#atMs) * ASKS_PER_SECOND) / 1000);
    this.#atMs = nowMs;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
