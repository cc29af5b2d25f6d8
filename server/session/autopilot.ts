/** Moves a class on by itself: a question closes when its time is up, and a plan on autopilot needs no host at all. */
import { staysMs } from '../../shared/lesson/course.ts';
import type { Ms } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Input } from '../classroom/inputs.ts';

/** So long a host may be away before the plan goes on without him; but it never begins without one. */
const GRACE_MS = 30_000;

export class Autopilot {
  readonly #classroom: Classroom;
  readonly #put: (input: Input) => void;
  /** What the timer was set for. */
  #setFor = '';
  #dueMs: Ms | null = null;
  #forgetTimer: () => void = () => {};
  /** The host has been away for long: the plan goes on without him. */
  #isAlone = false;
  #forgetGrace: () => void = () => {};

  /** @param put puts the command into the class */
  constructor(classroom: Classroom, put: (input: Input) => void) {
    this.#classroom = classroom;
    this.#put = put;
  }

  /** So long, on the wall's clock, until it goes on; null: it does not. */
  get leftMs(): Ms | null {
    return this.#dueMs === null ? null : Math.max(0, this.#dueMs - this.#classroom.plan.clock.nowMs());
  }

  /** The host has come, or his connection is lost. */
  hostIsHere(isHere: boolean): void {
    const { clock, speed } = this.#classroom.plan;
    this.#forgetGrace();
    if (isHere) this.#isAlone = false;
    else
      this.#forgetGrace = clock.wakeIn(GRACE_MS / speed, () => {
        this.#isAlone = true;
        this.heed();
      });
    this.heed();
  }

  /** Something has changed: is something due now, and when? */
  heed(): void {
    const { course, autopilot, held, seats, plan } = this.#classroom;
    const isLobby = course.phase === 'lobby';
    const isByItself = isLobby ? autopilot && seats.people > 0 : autopilot || this.#isAlone;
    const setFor = `${course.moment} ${isByItself} ${held}`;
    if (setFor === this.#setFor) return;
    this.#forget();
    this.#setFor = setFor;
    const asks = course.phase === 'ask' && !course.place.isOver;
    const stays = isByItself || asks ? staysMs(plan.lesson, course.place) : null;
    if (stays === null || held !== null) return;
    const delayMs = stays / plan.speed;
    this.#dueMs = plan.clock.nowMs() + delayMs;
    this.#forgetTimer = plan.clock.wakeIn(delayMs, () => this.#goOn());
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.#forgetGrace();
    this.#forget();
  }

  #forget(): void {
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
