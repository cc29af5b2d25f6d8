/**
 * Hands things on at once where they come now and then, and together where they come one after the other: to wake a thread costs
 * more than most of what it is woken for.
 */
import type { Clock } from '../../shared/round/ports.ts';
import type { Ms } from '../../shared/simul/index.ts';

export class Gathered<Thing> {
  readonly #clock: Clock;
  readonly #gapMs: Ms;
  readonly #handOn: (things: readonly Thing[]) => void;
  #waiting: Thing[] = [];
  #isTimed = false;
  #handedOnAtMs = -Infinity;

  /**
   * @param gapMs from one handing on to the next: nothing waits longer
   * @param handOn is given them in their order, at least one
   */
  constructor(clock: Clock, gapMs: Ms, handOn: (things: readonly Thing[]) => void) {
    this.#clock = clock;
    this.#gapMs = gapMs;
    this.#handOn = handOn;
  }

  add(thing: Thing): void {
    this.#waiting.push(thing);
    if (this.#isTimed) return;
    const leftMs = this.#handedOnAtMs + this.#gapMs - this.#clock.nowMs();
    if (leftMs <= 0) this.#goOn();
    else {
      this.#isTimed = true;
      this.#clock.wakeIn(leftMs, () => this.#goOn());
    }
  }

  #goOn(): void {
    this.#isTimed = false;
    this.#handedOnAtMs = this.#clock.nowMs();
    const things = this.#waiting;
    this.#waiting = [];
    this.#handOn(things);
  }
}
