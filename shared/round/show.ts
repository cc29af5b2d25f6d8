/**
 * A round that nobody takes part in: bots alone, at any speed. Everything in it follows from its scenario, so there is
 * only a clock here; whoever looks plays it for himself (`advance` in the core) up to that clock.
 */
import type { Ms, Scenario } from '../simul/index.ts';
import type { Clock } from './ports.ts';
import type { Run } from './run.ts';

export type ShowOptions = {
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
  readonly options: ShowOptions;
  #begun = false;
  #going = false;
  #held = false;
  /** Its clock when it last began to run, or stopped. */
  #markedMs: Ms = 0;
  /** The wall's clock at that mark; null: it stands still. */
  #runningSinceMs: Ms | null = null;
  #forgetTimer: () => void = () => {};

  constructor(options: ShowOptions) {
    this.options = options;
    this.scenario = options.scenario;
  }

  get clockMs(): Ms {
    const { clock, speed, lastsMs } = this.options;
    if (this.#runningSinceMs === null) return this.#markedMs;
    return Math.min(lastsMs, this.#markedMs + (clock.nowMs() - this.#runningSinceMs) * speed);
  }
  get paused(): boolean {
    return this.#begun && !this.over && !this.#going;
  }

  stamp(): Ms {
    const nowMs = this.clockMs;
    if (nowMs >= this.options.lastsMs) this.#end(nowMs);
    return nowMs;
  }
  /** Nothing is done in it that could be waited for. */
  waitAt(): void {}
  hold(held: boolean): void {
    this.#held = held;
    this.#runOrStand();
  }
  reach(atMs: Ms): void {
    if (this.over) return;
    if (this.#runningSinceMs === null) this.#markedMs = Math.max(this.#markedMs, atMs);
    if (this.clockMs >= this.options.lastsMs) this.#end(this.options.lastsMs);
  }

  start(): void {
    this.#begun = true;
    this.goOn();
  }
  pause(atMs = this.stamp()): void {
    if (this.over) return;
    this.#standAt(atMs);
    this.#going = false;
  }
  goOn(): void {
    this.#going = true;
    this.#runOrStand();
  }
  endRound(atMs = this.stamp()): void {
    this.#end(atMs);
  }
  stop(): void {
    this.#standAt(this.clockMs);
    this.#going = false;
  }

  #runOrStand(): void {
    const runs = this.#going && !this.#held && !this.over;
    if (runs === (this.#runningSinceMs !== null)) return;
    if (runs) this.#run();
    else this.#standAt(this.clockMs);
  }
  #run(): void {
    const { clock, speed, lastsMs } = this.options;
    this.#runningSinceMs = clock.nowMs();
    this.#forgetTimer = clock.wakeIn(Math.max(0, (lastsMs - this.#markedMs) / speed), () =>
      this.#end(lastsMs),
    );
  }
  #standAt(atMs: Ms): void {
    this.#forgetTimer();
    this.#markedMs = atMs;
    this.#runningSinceMs = null;
  }
  #end(atMs: Ms): void {
    if (this.over) return;
    this.#standAt(atMs);
    this.over = true;
    this.options.ended();
  }
}
