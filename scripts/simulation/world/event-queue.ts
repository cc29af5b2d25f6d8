/** What will happen, soonest first; of the same moment, what was planned first. */
import type { Ms } from '../../../shared/simul/index.ts';
import type { Actor } from './actor.ts';

export type WorldEvent = {
  atMs: Ms;
  readonly order: number;
  readonly actor: Actor;
  readonly act: () => void;
  /** It has happened, or was called off. */
  isOff: boolean;
};

const isBefore = (a: WorldEvent, b: WorldEvent) =>
  a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

/** A binary heap. */
export class EventQueue {
  readonly #heap: WorldEvent[] = [];
  #count = 0;

  add(atMs: Ms, actor: Actor, act: () => void): WorldEvent {
    const event = { atMs, order: this.#count++, actor, act, isOff: false };
    this.#push(event);
    return event;
  }

  /** The same happens later; it keeps its place among what happens then. */
  postpone(event: WorldEvent, atMs: Ms): void {
    event.atMs = atMs;
    this.#push(event);
  }

  /** Takes the next one out; undefined: none by then. */
  next(untilMs: Ms): WorldEvent | undefined {
    const [first] = this.#heap;
    if (!first || first.atMs > untilMs) return undefined;
    const last = this.#heap.pop();
    if (last && last !== first) {
      this.#heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #push(event: WorldEvent): void {
    let at = this.#heap.push(event) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#heap[above] as WorldEvent;
      if (!isBefore(event, parent)) break;
      this.#heap[at] = parent;
      at = above;
    }
    this.#heap[at] = event;
  }

  #sink(): void {
    const event = this.#heap[0] as WorldEvent;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const right = this.#heap[below + 1];
      if (right && isBefore(right, this.#heap[below] as WorldEvent)) below++;
      const child = this.#heap[below];
      if (!child || !isBefore(child, event)) break;
      this.#heap[at] = child;
      at = below;
    }
    this.#heap[at] = event;
  }
}
