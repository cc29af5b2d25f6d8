/**
 * Where very many knock at once they are let in one after the other, in the order in which they came, and not faster than
 * leaves time for those who play. A class that comes in through one door notices nothing of it.
 */
import type { Clock } from '../../shared/round/ports.ts';

/** Six hundred a second: to let somebody in costs about a millisecond of the only thread. */
const AT_A_TIME = 6;
const EVERY_MS = 10;

type Waiting = { readonly isGone: () => boolean; readonly go: () => void };

export class WaitingLine {
  readonly #clock: Clock;
  readonly #atATime: number;
  #waiting: Waiting[] = [];
  /** Who may still go in before the next moment. */
  #left: number;
  #isTimed = false;

  /** @param atATime so many are let in every 10 ms */
  constructor(clock: Clock, atATime = AT_A_TIME) {
    this.#clock = clock;
    this.#atATime = atATime;
    this.#left = atATime;
  }

  /** How many wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Resolves when it is their turn. @param isGone they have left: others need not wait for them */
  turn(isGone: () => boolean = () => false): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ isGone, go: resolve });
    this.#letIn();
    return promise;
  }

  #letIn(): void {
    let gone = 0;
    for (const { isGone, go } of this.#waiting) {
      if (this.#left === 0) break;
      gone++;
      if (!isGone()) this.#left--;
      go();
    }
    this.#waiting = gone === 0 ? this.#waiting : this.#waiting.slice(gone);
    if (this.#isTimed || (this.#left === this.#atATime && this.#waiting.length === 0)) return;
    this.#isTimed = true;
    // A thread that is behind is late here, too, and lets in fewer.
    this.#clock.wakeIn(EVERY_MS, () => {
      this.#isTimed = false;
      this.#left = this.#atATime;
      this.#letIn();
    });
  }
}
