/**
 * The clock of one round, of a show as of a round with people. It begins with the round, stands still while it is paused
 * or held and when the round is over, and runs `speed` times as fast as the wall's. It has one timer.
 */
import type { Ms } from '../simul/index.ts';
import type { Clock } from './ports.ts';

export class RoundClock {
  readonly #clock: Clock;
  readonly #speed: number;
  /** Somebody has started it, and nobody has paused it since. */
  #going = false;
  /** The server has stopped it (saving or restarting), whatever people want. */
  #held = false;
  #over = false;
  /** Where it stood when it last began to run or stopped. */
  #markedMs: Ms = 0;
  /** The wall's clock at that mark; null: it stands still. */
  #runningSinceMs: Ms | null = null;
  #forgetTimer: () => void = () => {};
  /** For when the timer is set; null: it is not. */
  #timerAtMs: Ms | null = null;

  /** @param speed milliseconds of the round per millisecond of `clock` */
  constructor(clock: Clock, speed: number) {
    this.#clock = clock;
    this.#speed = speed;
  }

  /** Whether it would run if nothing held it. */
  get going(): boolean {
    return this.#going;
  }
  get running(): boolean {
    return this.#runningSinceMs !== null;
  }
  get nowMs(): Ms {
    if (this.#runningSinceMs === null) return this.#markedMs;
    return this.#markedMs + (this.#clock.nowMs() - this.#runningSinceMs) * this.#speed;
  }

  /** Starts it, or lets it run on. @returns whether it begins to run with this call */
  goOn(): boolean {
    this.#going = true;
    return this.#run();
  }
  pauseAt(atMs: Ms): void {
    if (this.running) this.#standStill(atMs);
    this.#going = false;
  }
  /** The server stops it at that moment. */
  holdAt(atMs: Ms): void {
    if (this.running) this.#standStill(atMs);
    this.#held = true;
  }
  /** The server lets it go again. @returns whether it begins to run with this call */
  release(): boolean {
    this.#held = false;
    return this.#run();
  }
  /** The round is over: it never runs again. */
  endAt(atMs: Ms): void {
    this.#standStill(atMs);
    this.#over = true;
  }
  /** Where it stands still, it stands at that moment at least: for a round that is made again from its inputs. */
  reach(atMs: Ms): void {
    if (!this.running) this.#markedMs = Math.max(this.#markedMs, atMs);
  }

  /**
   * Sets the one timer, or takes it back; while the clock stands still there is none.
   * @param atMs on this clock; null: nothing is due
   * @param wake the same each time
   */
  wakeAt(atMs: Ms | null, wake: () => void): void {
    // Asked for again at every move, and mostly for the same moment.
    if (atMs !== null && atMs === this.#timerAtMs) return;
    this.#takeTimerBack();
    if (atMs === null || !this.running) return;
    const delayMs = Math.max(0, (atMs - this.nowMs) / this.#speed);
    this.#timerAtMs = atMs;
    this.#forgetTimer = this.#clock.wakeIn(delayMs, () => {
      this.#timerAtMs = null;
      wake();
    });
  }

  #run(): boolean {
    if (this.running || !this.#going || this.#held || this.#over) return false;
    this.#runningSinceMs = this.#clock.nowMs();
    return true;
  }
  #takeTimerBack(): void {
    this.#forgetTimer();
    this.#forgetTimer = () => {};
    this.#timerAtMs = null;
  }
  #standStill(atMs: Ms): void {
    this.#takeTimerBack();
    this.#markedMs = atMs;
    this.#runningSinceMs = null;
  }
}
