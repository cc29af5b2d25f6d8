/**
 * Moves a class on by itself: a question closes when everybody has answered or its time is up, programs stop when theirs
 * is, and a plan on autopilot needs no host at all.
 */
import { staysMs } from '../../shared/lesson/progress.ts';
import type { Ms } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Input } from '../classroom/inputs.ts';

/** So long a host may be away before the plan goes on without them; but it never begins without one. */
const GRACE_MS = 30_000;
/** So long after the last answer a question stays open: whoever mistapped corrects it, a lost phone finds its way back. */
const BREATH_MS = 2_000;

export class Autopilot {
  readonly #classroom: Classroom;
  readonly #put: (input: Input) => void;
  /** What the timer was set for. */
  #setFor = '';
  #dueMs: Ms | null = null;
  #forgetTimer: () => void = () => {};
  /** Everybody has answered, and the question is about to close: how to call that off. */
  #forgetBreath: (() => void) | null = null;
  /** The host has been away for long: the plan goes on without them. */
  #isAlone = false;
  #forgetGrace: () => void = () => {};

  /** @param put puts the command into the class */
  constructor(classroom: Classroom, put: (input: Input) => void) {
    this.#classroom = classroom;
    this.#put = put;
  }

  /** So long, on the wall's clock, until it goes on; null: it does not, or nobody waits for the time to pass any more. */
  get leftMs(): Ms | null {
    return this.#dueMs === null || this.#forgetBreath
      ? null
      : Math.max(0, this.#dueMs - this.#classroom.options.clock.nowMs());
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

  /** Something has changed: is something due now, and when? @returns whether a countdown stops, or runs again */
  update(): boolean {
    this.#setTimer();
    return this.#takeBreath();
  }

  /** Nothing happens by itself any more. */
  close(): void {
    this.#forgetGrace();
    this.#forget();
  }

  #setTimer(): void {
    const { progress, autopilot, held, seats, options } = this.#classroom;
    const isLobby = progress.phase === 'lobby';
    const isByItself = isLobby ? autopilot && seats.people > 0 : autopilot || this.#isAlone;
    const setFor = `${progress.moment} ${isByItself} ${held}`;
    if (setFor === this.#setFor) return;
    this.#forget();
    this.#setFor = setFor;
    const isTimed = progress.phase === 'question' || progress.phase === 'program';
    const isOpen = isTimed && !progress.place.isOver;
    const stays = isByItself || isOpen ? staysMs(options.plan, progress.place) : null;
    if (stays === null || held !== null) return;
    const delayMs = stays / options.speed;
    this.#dueMs = options.clock.nowMs() + delayMs;
    this.#forgetTimer = options.clock.wakeIn(delayMs, () => this.#goOn());
  }

  /** A question to which everybody has an answer does not wait for its time to pass. */
  #takeBreath(): boolean {
    const { options, held } = this.#classroom;
    const isAnswered = held === null && this.#isAnsweredByAll();
    if (isAnswered === (this.#forgetBreath !== null)) return false;
    this.#forgetBreath?.();
    const over = () => this.#goOn();
    this.#forgetBreath = isAnswered ? options.clock.wakeIn(BREATH_MS / options.speed, over) : null;
    return true;
  }

  /** Whether a question is open, and every person who is there has answered it. */
  #isAnsweredByAll(): boolean {
    const { progress, seats } = this.#classroom;
    const { phase, place, questions } = progress;
    if (phase !== 'question' || place.isOver) return false;
    // Those who are lost may have answered, too: only where it is enough is everybody looked at.
    if (questions.answersTo(place.step) < seats.here) return false;
    const { sitters } = this.#classroom;
    if (!sitters.includes('person')) return false;
    return sitters.every(
      (sitter, index) => sitter === 'bot' || questions.choiceOf(index + 1, place.step) !== null,
    );
  }

  #forget(): void {
    this.#forgetTimer();
    this.#forgetBreath?.();
    this.#forgetBreath = null;
    this.#dueMs = null;
  }

  #goOn(): void {
    const { progress, sitters } = this.#classroom;
    this.#dueMs = null;
    const command = progress.phase === 'lobby' ? 'start' : 'next';
    this.#put({ do: 'command', command, sitters, moment: progress.moment });
  }
}
