/** One program's hall on the wall's clock: it begins with the first question, and answers when it has happened. */
import type { Exercise } from '../../shared/exercises/exercise.ts';
import { type Verdict, verdictOf } from '../../shared/exercises/judge.ts';
import type { Ask, RoundAnswer } from '../../shared/program/asks.ts';
import type { ServedHall } from '../../shared/program/served-hall.ts';
import type { Clock } from '../../shared/round/ports.ts';
import type { Fact, Ms, Scenario } from '../../shared/simul/index.ts';
import { Pace } from './pace.ts';
import { type Refused, refused } from './refused.ts';

/** What the helper file tells of the program that plays here. */
export type LineReport = {
  readonly line: number | null;
  readonly state: 'runs' | 'blocks' | 'awaits';
  readonly threads: number | null;
  readonly memoryBytes: number | null;
};
export type Told = { readonly value: unknown } | { readonly refused: Refused };
/** Of an exercise's hall at the bell: what its judge says, as on the page. */
export type Judged = { readonly verdict: Verdict };
export type News = {
  readonly facts: readonly Fact[];
  /** The number to ask after next time. */
  readonly next: number;
  readonly round: RoundAnswer & Partial<Judged>;
  readonly program: LineReport | null;
};

/** A program waits for all its boards and once for any of them; a page or two look on. */
const WAITING_MOST = 128;
/** A proxy on the way cuts a connection on which nothing comes, often after a minute. */
const HOLD_MS_MOST = 50_000;
const LOOK_MS_MOST = 20_000;
/** What follows within this time is told together. */
const GATHER_MS = 60;
const FACTS_AT_ONCE = 2_000;

/** What can be asked: a hall of its own, or one in which people play. */
export type Served = Pick<ServedHall, 'hall' | 'facts' | 'nextDueMs' | 'ask' | 'forget' | 'advance'>;

export class ProgramHall {
  readonly scenario: Scenario;
  /** Whoever looks on takes nothing from the program. */
  readonly #pace: { readonly asks: Pace; readonly looks: Pace };
  source = '';
  #program: LineReport | null = null;
  /** The last report has come while no page waited for it. */
  #isUntold = false;
  readonly #hall: Served;
  readonly #over: () => void;
  readonly #exercise: Exercise | null;
  #verdict: Verdict | null = null;
  readonly #clock: Clock;
  readonly #speed: number;
  #startedAtMs: Ms | null = null;
  /** Since when nothing more can come: the end of the round. */
  #overSinceMs: Ms | null = null;
  #cancelAlarm: (() => void) | null = null;
  readonly #waiting = new Map<number, (told: Told) => void>();
  readonly #watchers = new Set<() => void>();

  /**
   * @param speed milliseconds of the hall per millisecond of the wall
   * @param over called once, when nothing more can come
   * @param exercise whose goal is played for; null: none
   */
  constructor(
    hall: Served,
    clock: Clock,
    speed: number,
    over: () => void = () => {},
    exercise: Exercise | null = null,
  ) {
    this.scenario = hall.hall.scenario;
    this.#hall = hall;
    this.#over = over;
    this.#exercise = exercise;
    // Whoever looks on sees the hall before anything is asked.
    this.#hall.advance(0);
    this.#clock = clock;
    this.#speed = speed;
    this.#pace = { asks: new Pace(clock.nowMs()), looks: new Pace(clock.nowMs()) };
  }

  get hasBegun(): boolean {
    return this.#startedAtMs !== null;
  }
  /** How many answers are held. */
  get held(): number {
    return this.#waiting.size + this.#watchers.size;
  }
  /** Moves answered so far. */
  get score(): number {
    return this.#round().score;
  }
  get program(): LineReport | null {
    return this.#program;
  }
  /** Nothing before the bell, and where no exercise is played. */
  get judged(): Judged | undefined {
    if (this.#exercise === null || !this.#hall.hall.ended) return undefined;
    this.#verdict ??= verdictOf(this.#exercise, this.#hall.facts);
    return { verdict: this.#verdict };
  }
  get overSinceMs(): Ms | null {
    return this.#overSinceMs;
  }

  mayAsk(): boolean {
    return this.#pace.asks.mayAsk(this.#clock.nowMs());
  }

  mayLook(): boolean {
    return this.#pace.looks.mayAsk(this.#clock.nowMs());
  }

  /** @param hungUp aborted when nobody waits for the answer any more */
  ask(ask: Ask, hungUp: AbortSignal): Promise<Told> {
    this.#startedAtMs ??= this.#clock.nowMs();
    if (this.held >= WAITING_MOST)
      return Promise.resolve({ refused: refused('tooManyWaiting', { most: WAITING_MOST }) });
    return new Promise((resolve) => {
      const id = this.#hall.ask(ask, this.#nowMs());
      const giveUp = (told: Told) => {
        this.#hall.forget(id, this.#nowMs());
        settle(told);
      };
      const onHangUp = () => giveUp({ refused: refused('stillWaiting') });
      // A move that was asked for is played: its answer comes with the round's end at the latest.
      const cancelHold = ask.ask === 'move' ? () => {} : this.#clock.wakeIn(HOLD_MS_MOST, () => onHangUp());
      const settle = (told: Told) => {
        this.#waiting.delete(id);
        cancelHold();
        hungUp.removeEventListener('abort', onHangUp);
        resolve(told);
      };
      this.#waiting.set(id, settle);
      hungUp.addEventListener('abort', onHangUp);
      this.#catchUp();
    });
  }

  /** What has happened from the fact with this number on; where nothing has, it is waited for, not too long. */
  async newsAfter(after: number, hungUp: AbortSignal): Promise<News> {
    if (after >= this.#hall.facts.length && !this.#isUntold && this.held < WAITING_MOST) {
      await this.#somethingNew(hungUp);
      await this.#passed(GATHER_MS);
    }
    this.#isUntold = false;
    if (this.hasBegun) this.#catchUp();
    const round = { ...this.#round(), ...this.judged };
    const facts = this.#hall.facts.slice(after, after + FACTS_AT_ONCE);
    return { facts, next: after + facts.length, round, program: this.#program };
  }

  report(report: LineReport): void {
    this.#program = report;
    this.#isUntold = true;
    this.#tellWatchers();
  }

  /** Nobody is answered any more, and nothing more happens. */
  close(): void {
    this.#cancelAlarm?.();
    this.#cancelAlarm = null;
    this.#isOver();
    for (const settle of [...this.#waiting.values()]) settle({ refused: refused('closed') });
    this.#tellWatchers();
  }

  /** Something has happened in a hall in which time passes by itself. */
  look(): void {
    if (this.hasBegun) this.#catchUp();
  }

  #isOver(): void {
    if (this.#overSinceMs !== null) return;
    this.#overSinceMs = this.#clock.nowMs();
    this.#over();
  }

  #nowMs(): Ms {
    return this.#startedAtMs === null ? 0 : (this.#clock.nowMs() - this.#startedAtMs) * this.#speed;
  }

  #catchUp(): void {
    const { facts, answers } = this.#hall.advance(this.#nowMs());
    for (const { id, answer } of answers) this.#waiting.get(id)?.(answer);
    if (this.#hall.hall.ended) this.#isOver();
    if (facts.length > 0) this.#tellWatchers();
    this.#setAlarm();
  }

  #setAlarm(): void {
    this.#cancelAlarm?.();
    const dueMs = this.#hall.nextDueMs;
    this.#cancelAlarm =
      dueMs === null || this.#overSinceMs !== null
        ? null
        : this.#clock.wakeIn(Math.max(0, dueMs - this.#nowMs()) / this.#speed, () => this.#catchUp());
  }

  #round(): RoundAnswer {
    const id = this.#hall.ask({ ask: 'round' }, this.#hall.hall.now);
    const { answers } = this.#hall.advance(this.#hall.hall.now);
    const answer = answers.find((one) => one.id === id)?.answer;
    return (answer as { value: RoundAnswer }).value;
  }

  #somethingNew(hungUp: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const tell = () => {
        this.#watchers.delete(tell);
        cancel();
        hungUp.removeEventListener('abort', tell);
        resolve();
      };
      const cancel = this.#clock.wakeIn(LOOK_MS_MOST, tell);
      this.#watchers.add(tell);
      hungUp.addEventListener('abort', tell);
    });
  }

  #passed(ms: Ms): Promise<void> {
    return new Promise((resolve) => this.#clock.wakeIn(ms, resolve));
  }

  #tellWatchers(): void {
    for (const tell of [...this.#watchers]) tell();
  }
}
