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
 * One monotonic clock, one timer. The exhibition's clock starts with the round, stands still while it is paused
 * and when it is over, and runs `speed` times as fast as the wall's.
 */
export class Conductor {
  readonly facts: Fact[] = [];
  readonly #clock: Clock;
  readonly #speed: number;
  readonly #heard: (facts: readonly Fact[]) => void;
  #hall: Hall;
  /** The exhibition's clock when it last began to run or stopped. */
  #markedMs: Ms = 0;
  /** The wall's clock at that mark; null: it stands still. */
  #runningSinceMs: Ms | null = null;
  /** The moment of the last catching up: what follows it at once happens at that very moment, not a little later. */
  #caughtUpMs: Ms = 0;
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

  get running(): boolean {
    return this.#runningSinceMs !== null;
  }

  /** The exhibition's clock, in its own milliseconds. */
  nowMs(): Ms {
    if (this.#runningSinceMs === null) return this.#markedMs;
    return this.#markedMs + (this.#clock.nowMs() - this.#runningSinceMs) * this.#speed;
  }

  /** Starts the clock, or lets it run on; nothing happens where it runs or the round is over. */
  goOn(): void {
    if (this.running || this.#hall.ended) return;
    this.#runningSinceMs = this.#clock.nowMs();
    this.catchUp();
  }

  pause(): void {
    if (!this.running) return;
    this.catchUp();
    if (this.running) this.#standStill(this.#caughtUpMs);
  }

  /** Lets everything happen that is due by now. */
  catchUp(): void {
    if (!this.running) return;
    this.#caughtUpMs = this.nowMs();
    this.#take(advance(this.#hall, this.#caughtUpMs));
  }

  /** Whether that opponent may move now; everything due has happened before the answer. */
  mayReply(board: BoardId): boolean {
    this.catchUp();
    return this.running && mayReply(this.#hall, board);
  }

  /** That opponent has moved: to be called right after `mayReply` allowed it. */
  reply(board: BoardId): void {
    this.#take(reply(this.#hall, board, this.#caughtUpMs));
  }

  /** Somebody else sits at that board from now on. */
  reseat(board: BoardId, replies: Replies): void {
    this.catchUp();
    if (!this.#hall.ended) this.#take(reseat(this.#hall, board, replies, this.#caughtUpMs));
  }

  /** Rings the bell before its time. */
  endRound(): void {
    this.catchUp();
    if (!this.#hall.ended) this.#take(ringBell(this.#hall, this.#caughtUpMs));
  }

  /** Takes the timer back: nothing happens by itself any more. */
  stop(): void {
    this.#standStill(this.nowMs());
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
    const dueMs = this.running ? nextAppointment(this.#hall) : null;
    if (dueMs === null) return;
    const delayMs = Math.max(0, (dueMs - this.nowMs()) / this.#speed);
    this.#forgetTimer = this.#clock.wakeIn(delayMs, () => this.catchUp());
  }
}
