/** A clock that somebody turns by hand: tests and headless runs live on it. */
import type { Ms } from '../simul/index.ts';
import type { Clock } from './ports.ts';

type Alarm = { readonly atMs: Ms; readonly wake: () => void };

export class HandClock implements Clock {
  #nowMs: Ms = 0;
  readonly #alarms = new Set<Alarm>();

  nowMs(): Ms {
    return this.#nowMs;
  }

  wakeIn(delayMs: Ms, wake: () => void): () => void {
    const alarm = { atMs: this.#nowMs + delayMs, wake };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** Does something again and again, until that is called off. */
  every(everyMs: Ms, act: () => void): () => void {
    const again = () => {
      act();
      forget = this.wakeIn(everyMs, again);
    };
    let forget = this.wakeIn(everyMs, again);
    return () => forget();
  }

  /** Lets time pass; alarms ring one after the other, each `latenessMs` after its time. */
  pass(ms: Ms, latenessMs: () => Ms = () => 0): void {
    const endMs = this.#nowMs + ms;
    for (let alarm = this.#next(endMs); alarm; alarm = this.#next(endMs)) {
      this.#alarms.delete(alarm);
      this.#nowMs = Math.min(endMs, Math.max(this.#nowMs, alarm.atMs + latenessMs()));
      alarm.wake();
    }
    this.#nowMs = endMs;
  }

  /** How many alarms are set. */
  get alarms(): number {
    return this.#alarms.size;
  }

  #next(endMs: Ms): Alarm | undefined {
    return [...this.#alarms].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
  }
}
