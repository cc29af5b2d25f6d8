/** One run of a lab: what it has told so far, and who listens. */
import { type Ended, isEnded, type LabEvent, type LabName, type Settings } from '../../shared/labs/labs.ts';
import type { Clock } from '../../shared/round/ports.ts';
import type { RunningLab } from './lab.ts';

/** Of a run that tells more, the latest are kept. */
const EVENTS_MOST = 10_000;
/** A run to which nobody has listened for so long is over. */
const UNHEARD_MS = 5_000;

/** @param number of the event, from 1: a listener that was cut off asks on from it @returns whether they listen on */
type Listen = (event: LabEvent, number: number) => boolean;
/** A class and its neighbours. */
const LISTENERS_MOST = 500;

export class LabRun {
  readonly lab: LabName;
  readonly settings: Settings;
  readonly isHeavy: boolean;
  readonly startedAtMs: number;
  readonly #clock: Clock;
  readonly #listeners = new Set<Listen>();
  #events: LabEvent[] = [];
  /** So many came before the first that is kept. */
  #dropped = 0;
  #running: RunningLab | null = null;
  #ended: Ended | null = null;
  #endedAtMs: number | null = null;
  #cancelUnheard: (() => void) | null = null;

  constructor({ lab, settings, isHeavy }: Pick<LabRun, 'lab' | 'settings' | 'isHeavy'>, clock: Clock) {
    this.lab = lab;
    this.settings = settings;
    this.isHeavy = isHeavy;
    this.startedAtMs = clock.nowMs();
    this.#clock = clock;
    this.#awaitListeners();
  }

  /** The latest of what it has told. */
  get events(): readonly LabEvent[] {
    return this.#events;
  }
  get ended(): Ended | null {
    return this.#ended;
  }
  get endedAtMs(): number | null {
    return this.#endedAtMs;
  }

  /** @param start begins the lab; what it throws leaves no run behind */
  begin(start: (tell: (event: LabEvent) => void) => RunningLab): void {
    try {
      this.#running = start((event) => this.#tell(event));
    } catch (error) {
      this.#cancelUnheard?.();
      throw error;
    }
    if (this.#ended) this.#running.stop();
  }

  /** What has been told from this number on, and then what comes, up to the end. @returns what ends the listening */
  listen(after: number, listen: Listen): () => void {
    for (const [index, event] of this.#events.entries()) {
      const number = this.#dropped + index + 1;
      if (number > after && !listen(event, number)) return () => {};
    }
    this.#listeners.add(listen);
    this.#cancelUnheard?.();
    return () => {
      this.#listeners.delete(listen);
      this.#awaitListeners();
    };
  }

  /** So many listen that nobody else can. */
  get isFull(): boolean {
    return this.#listeners.size >= LISTENERS_MOST;
  }

  order(order: unknown): void {
    if (!this.#ended) this.#running?.order?.(order);
  }

  /** The lab itself, while it runs. */
  get running(): RunningLab | null {
    return this.#ended ? null : this.#running;
  }

  stop(): void {
    if (this.#ended) return;
    const ended: Ended = { kind: 'ended', why: 'stopped', detail: '' };
    this.#tell(ended);
  }

  #tell(event: LabEvent): void {
    if (this.#ended) return;
    if (isEnded(event)) {
      this.#ended = event;
      this.#endedAtMs = this.#clock.nowMs();
    }
    this.#events.push(event);
    const number = this.#dropped + this.#events.length;
    if (this.#events.length > EVENTS_MOST * 2) {
      this.#dropped += this.#events.length - EVENTS_MOST;
      this.#events = this.#events.slice(-EVENTS_MOST);
    }
    for (const listen of [...this.#listeners]) if (!listen(event, number)) this.#listeners.delete(listen);
    if (!this.#ended) return;
    this.#cancelUnheard?.();
    this.#running?.stop();
  }

  #awaitListeners(): void {
    this.#cancelUnheard?.();
    if (this.#listeners.size > 0 || this.#ended) return;
    this.#cancelUnheard = this.#clock.wakeIn(UNHEARD_MS, () => this.stop());
  }
}
