/**
 * The parts of the stage are drawn one after the other, all from the same moment: each gets it a little later than the one before,
 * so that no frame has to do the work of all.
 */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** All parts have had their turn after so long, and a new moment comes. */
const EVERY_MS = 100;

type Parts<Name extends string, Moment> = { readonly [name in Name]: ReadonlySignal<Moment> };

/** Hands moments on, one part at a time. */
export class Turns<Name extends string, Moment> {
  /** What each part is drawn from. */
  readonly parts: Parts<Name, Moment>;
  readonly #inOrder: readonly Signal<Moment>[];
  #newest: Moment;
  #next = 0;

  constructor(names: readonly Name[], first: Moment) {
    this.#newest = first;
    this.#inOrder = names.map(() => signal(first));
    this.parts = Object.fromEntries(names.map((name, index) => [name, this.#inOrder[index]])) as Parts<
      Name,
      Moment
    >;
  }

  /** The next part has its turn; before the first one a new moment is looked for. @param look from the one before */
  turn(look: (before: Moment) => Moment): void {
    if (this.#next === 0) this.#newest = look(this.#newest);
    const part = this.#inOrder[this.#next];
    if (part) part.value = this.#newest;
    this.#next = (this.#next + 1) % this.#inOrder.length;
  }

  /** All parts have it at once: where turns come late, the last part would be seen to lag behind the first. */
  all(look: (before: Moment) => Moment): void {
    this.#newest = look(this.#newest);
    for (const part of this.#inOrder) part.value = this.#newest;
    this.#next = 0;
  }
}

/**
 * A signal for each part, all of this moment at first.
 * @param names of the parts, in their order; always the same
 * @param look what there is to see now; the same object as before where nothing has changed
 */
export function useInTurn<Name extends string, Moment>(
  names: readonly Name[],
  look: (before: Moment | null) => Moment,
): Parts<Name, Moment> {
  const latest = useRef(look);
  latest.current = look;
  const kept = useRef<Turns<Name, Moment> | null>(null);
  kept.current ??= new Turns(names, look(null));
  const turns = kept.current;
  useEffect(() => {
    let lastMs = performance.now();
    const timer = setInterval(() => {
      const nowMs = performance.now();
      if (nowMs - lastMs > EVERY_MS) turns.all(latest.current);
      else turns.turn(latest.current);
      lastMs = nowMs;
    }, EVERY_MS / names.length);
    return () => clearInterval(timer);
  }, [turns, names]);
  return turns.parts;
}
