/**
 * A round that nobody takes part in: bots alone, at any speed. Everything in it follows from its scenario, so there is
 * only a clock here; whoever looks plays it for himself (`advance` in the core) up to that clock.
 */
import type { Ms, Scenario } from '../simul/index.ts';
import type { Clock } from './ports.ts';
import { RoundClock } from './round-clock.ts';
import type { Run } from './run.ts';

type ShowOptions = {
  readonly scenario: Scenario;
  /** How long it takes, on its own clock. */
  readonly lastsMs: Ms;
  /** Milliseconds of the show per millisecond of the clock. */
  readonly speed: number;
  readonly clock: Clock;
  readonly ended: () => void;
};

export class Show implements Run {
  readonly scenario: Scenario;
  over = false;
  readonly #options: ShowOptions;
  readonly #clock: RoundClock;
  #begun = false;

  constructor(options: ShowOptions) {
    this.#options = options;
    this.scenario = options.scenario;
    this.#clock = new RoundClock(options.clock, options.speed);
  }

  get clockMs(): Ms {
    return Math.min(this.#options.lastsMs, this.#clock.nowMs);
  }
  get paused(): boolean {
    return this.#begun && !this.over && !this.#clock.going;
  }

  stamp(): Ms {
    const nowMs = this.clockMs;
    if (nowMs >= this.#options.lastsMs) this.#endAt(nowMs);
    return nowMs;
  }
  /** Nobody acts in a show, so there is nothing that its time could wait for. */
  waitAt(): void {}
  hold(held: boolean): void {
    if (held) this.#clock.holdAt(this.clockMs);
    else if (this.#clock.release()) this.#setTimer();
  }
  reach(atMs: Ms): void {
    if (this.over) return;
    this.#clock.reach(atMs);
    if (this.clockMs >= this.#options.lastsMs) this.#endAt(this.#options.lastsMs);
  }

  start(): void {
    this.#begun = true;
    this.goOn();
  }
  pause(atMs = this.stamp()): void {
    this.#clock.pauseAt(atMs);
  }
  goOn(): void {
    if (this.#clock.goOn()) this.#setTimer();
  }
  endRound(atMs = this.stamp()): void {
    this.#endAt(atMs);
  }
  stop(): void {
    this.#clock.pauseAt(this.clockMs);
  }

  #setTimer(): void {
    const { lastsMs } = this.#options;
    this.#clock.wakeAt(lastsMs, () => this.#endAt(lastsMs));
  }
  #endAt(atMs: Ms): void {
    if (this.over) return;
    this.#clock.endAt(atMs);
    this.over = true;
    this.#options.ended();
  }
}
