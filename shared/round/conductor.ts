/** Keeps the hall in time: the only place where the simul meets a clock. */
import {
  advance,
  type BoardId,
  type Fact,
  type Hall,
  type Ms,
  mayReply,
  nextAppointment,
  openHall,
  type Replies,
  reply,
  reseat,
  ringBell,
  type Scenario,
  type Step,
} from '../simul/index.ts';
import type { Clock } from './ports.ts';

/**
 * One monotonic clock, one timer. The exhibition's clock starts with the round, stands still while it is paused or held
 * and when it is over, and runs `speed` times as fast as the wall's.
 */
export class Conductor {
  readonly facts: Fact[] = [];
  readonly #clock: Clock;
  readonly #speed: number;
  readonly #heard: (facts: readonly Fact[]) => void;
  #hall: Hall;
  /** The people's wish: begun, and not paused. */
  #going = false;
  /** The world's will: nothing may happen just now. */
  #held = false;
  /** The exhibition's clock when it last began to run or stopped. */
  #markedMs: Ms = 0;
  /** The wall's clock at that mark; null: it stands still. */
  #runningSinceMs: Ms | null = null;
  /** Something that happened at that moment is being written down: until it counts, nothing later happens. */
  #waitingAtMs: Ms | null = null;
  #forgetTimer: (() => void) | null = null;

  /** @param heard is told each fact once, in order, in the step in which it happened. */
  constructor(scenario: Scenario, clock: Clock, speed: number, heard: (facts: readonly Fact[]) => void) {
    this.#hall = openHall(scenario);
    this.#clock = clock;
    this.#speed = speed;
    this.#heard = heard;
  }

  get hall(): Hall {
    return this.#hall;
  }
  /** Whether the clock runs. */
  get running(): boolean {
    return this.#runningSinceMs !== null;
  }
  /** Whether it would run if nothing held it. */
  get going(): boolean {
    return this.#going;
  }

  /** The exhibition's clock, in its own milliseconds. */
  nowMs(): Ms {
    if (this.#runningSinceMs === null) return this.#markedMs;
    return this.#markedMs + (this.#clock.nowMs() - this.#runningSinceMs) * this.#speed;
  }

  /** Lets everything happen that is due by now. @returns this moment, the stamp of what somebody does in it */
  catchUp(): Ms {
    if (!this.running) return this.#markedMs;
    const nowMs = Math.min(this.nowMs(), this.#waitingAtMs ?? Infinity);
    this.#take(advance(this.#hall, nowMs));
    return this.#hall.ended ? this.#hall.now : nowMs;
  }

  /** Starts the clock, or lets it run on; nothing happens where it runs or the round is over. */
  goOn(): void {
    this.#going = true;
    this.#runOrStand();
  }

  pause(atMs: Ms): void {
    this.reach(atMs);
    if (this.running) this.#standStill(atMs);
    this.#going = false;
  }

  /** The world stops the clock, whatever the people wish, or gives it free again. */
  hold(held: boolean): void {
    if (held && this.running) this.#standStill(this.catchUp());
    this.#held = held;
    this.#runOrStand();
  }

  /** Nothing after that moment happens before this is called again; null: the clock is free. */
  waitAt(atMs: Ms | null): void {
    this.#waitingAtMs = atMs;
    if (atMs === null) this.catchUp();
  }

  /** Lets everything happen up to that moment, whether the clock runs or not. */
  reach(atMs: Ms): void {
    if (this.#hall.ended) return;
    this.#take(advance(this.#hall, atMs));
    if (!this.running) this.#markedMs = Math.max(this.#markedMs, this.#hall.now);
  }

  /** Whether that opponent may move now. */
  mayReply(board: BoardId): boolean {
    return this.#going && mayReply(this.#hall, board);
  }

  /** That opponent has moved: to be called right after `mayReply` allowed it. */
  reply(board: BoardId, atMs: Ms): void {
    this.#take(reply(this.#hall, board, atMs));
  }

  /** Somebody else sits at that board from now on. */
  reseat(board: BoardId, replies: Replies, atMs: Ms): void {
    this.#take(reseat(this.#hall, board, replies, atMs));
  }

  /** Rings the bell before its time. */
  endRound(atMs: Ms): void {
    this.reach(atMs);
    if (!this.#hall.ended) this.#take(ringBell(this.#hall, atMs));
  }

  /** Takes the timer back: nothing happens by itself any more. */
  stop(): void {
    this.#going = false;
    this.#standStill(this.nowMs());
  }

  #runOrStand(): void {
    if (this.running || !this.#going || this.#held || this.#hall.ended) return;
    this.#runningSinceMs = this.#clock.nowMs();
    this.catchUp();
  }

  #take({ hall, facts }: Step): void {
    this.#hall = hall;
    for (const fact of facts) this.facts.push(fact);
    if (hall.ended) this.#standStill(hall.now);
    this.#setTimer();
    if (facts.length > 0) this.#heard(facts);
  }

  #standStill(atMs: Ms): void {
    this.#markedMs = atMs;
    this.#runningSinceMs = null;
    this.#setTimer();
  }

  #setTimer(): void {
    this.#forgetTimer?.();
    this.#forgetTimer = null;
    const dueMs = this.running && this.#waitingAtMs === null ? nextAppointment(this.#hall) : null;
    if (dueMs === null) return;
    const delayMs = Math.max(0, (dueMs - this.nowMs()) / this.#speed);
    this.#forgetTimer = this.#clock.wakeIn(delayMs, () => this.catchUp());
  }
}
