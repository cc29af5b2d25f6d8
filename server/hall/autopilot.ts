/** Moves a class on by itself: a question closes when its time is up, and a plan on autopilot needs no host at all. */
import { staysMs } from '../../shared/lesson/course.ts';
import type { Ms } from '../../shared/simul/index.ts';
import type { Classroom } from './classroom.ts';
import type { Input } from './inputs.ts';

export class Autopilot {
  readonly #classroom: Classroom;
  readonly #put: (input: Input) => void;
  /** What the timer was set for. */
  #setFor = '';
  #dueMs: Ms | null = null;
  #forgetTimer: () => void = () => {};

  /** @param put puts the command into the class */
  constructor(classroom: Classroom, put: (input: Input) => void) {
    this.#classroom = classroom;
    this.#put = put;
  }

  /** So long, on the wall's clock, until it goes on; null: it does not. */
  get leftMs(): Ms | null {
    return this.#dueMs === null ? null : Math.max(0, this.#dueMs - this.#classroom.plan.clock.nowMs());
  }

  /** Something has changed: is something due now, and when? */
  heed(): void {
    const { course, autopilot, held, seats, plan } = this.#classroom;
    const isAwaited = course.phase !== 'lobby' || seats.people > 0;
    const setFor = `${course.moment} ${autopilot} ${held} ${isAwaited}`;
    if (setFor === this.#setFor) return;
    this.close();
    this.#setFor = setFor;
    const asks = course.phase === 'ask' && !course.place.isOver;
    const stays = (autopilot && isAwaited) || asks ? staysMs(plan.lesson, course.place) : null;
    if (stays === null || held !== null) return;
    const delayMs = stays / plan.speed;
    this.#dueMs = plan.clock.nowMs() + delayMs;
    this.#forgetTimer = plan.clock.wakeIn(delayMs, () => this.#goOn());
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.#forgetTimer();
    this.#dueMs = null;
  }

  #goOn(): void {
    const { course, sitters } = this.#classroom;
    this.#dueMs = null;
    const command = course.phase === 'lobby' ? 'start' : 'next';
    this.#put({ do: 'command', command, sitters, moment: course.moment });
  }
}
