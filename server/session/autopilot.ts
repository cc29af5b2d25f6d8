/** Moves a class on by itself: a question closes when its time is up, and a plan on autopilot needs no host at all. */
import { staysMs } from '../../shared/lesson/progress.ts';
import type { Ms } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Input } from '../classroom/inputs.ts';

/** So long a host may be away before the plan goes on without them; but it never begins without one. */
const GRACE_MS = 30_000;

export class Autopilot {
  readonly #classroom: Classroom;
  readonly #put: (input: Input) => void;
  /** What the timer was set for. */
  #setFor = '';
  #dueMs: Ms | null = null;
  #forgetTimer: () => void = () => {};
  /** The host has been away for long: the plan goes on without them. */
  #isAlone = false;
  #forgetGrace: () => void = () => {};

  /** @param put puts the command into the class */
  constructor(classroom: Classroom, put: (input: Input) => void) {
    this.#classroom = classroom;
    this.#put = put;
  }

  /** So long, on the wall's clock, until it goes on; null: it does not. */
  get leftMs(): Ms | null {
    return this.#dueMs === null ? null : Math.max(0, this.#dueMs - this.#classroom.options.clock.nowMs());
  }

  /** The host has come, or their connection is lost. */
  hostIsHere(isHere: boolean): void {
    const { clock, speed } = this.#classroom.options;
    this.#forgetGrace();
    if (isHere) this.#isAlone = false;
    else
      this.#forgetGrace = clock.wakeIn(GRACE_MS / speed, () => {
        this.#isAlone = true;
        this.update();
      });
    this.update();
  }

  /** Something has changed: is something due now, and when? */
  update(): void {
    const { progress, autopilot, held, seats, options } = this.#classroom;
    const isLobby = progress.phase === 'lobby';
    const isByItself = isLobby ? autopilot && seats.people > 0 : autopilot || this.#isAlone;
    const setFor = `${progress.moment} ${isByItself} ${held}`;
    if (setFor === this.#setFor) return;
    this.#forget();
    this.#setFor = setFor;
    const isOpenQuestion = progress.phase === 'question' && !progress.place.isOver;
    const stays = isByItself || isOpenQuestion ? staysMs(options.plan, progress.place) : null;
    if (stays === null || held !== null) return;
    const delayMs = stays / options.speed;
    this.#dueMs = options.clock.nowMs() + delayMs;
    this.#forgetTimer = options.clock.wakeIn(delayMs, () => this.#goOn());
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
    const { progress, sitters } = this.#classroom;
    this.#dueMs = null;
    const command = progress.phase === 'lobby' ? 'start' : 'next';
    this.#put({ do: 'command', command, sitters, moment: progress.moment });
  }
}
