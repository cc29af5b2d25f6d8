/**
 * Counts wrong guesses per address. Right ones cost nothing, and what an address once found stays found from there: a
 * school sits behind one address, and who plays tricks there shuts nobody out of the class that is held in it.
 */

const WINDOW_MS = 60_000;
/** More than a class has; who makes up addresses must not fill the memory. */
const ADDRESSES_MAX = 10_000;

export class Guesses {
  readonly #mostPerMinute: number;
  readonly #now: () => number;
  readonly #wrong = new Map<string, { count: number; untilMs: number }>();
  /** What was found, and from where; forgotten with it. */
  readonly #foundFrom = new WeakMap<object, Set<string>>();

  constructor(mostPerMinute: number, now: () => number) {
    this.#mostPerMinute = mostPerMinute;
    this.#now = now;
  }

  /** Whether this address has to wait before it may guess again. @param found what it has guessed, where it is right */
  isTooMany(address: string, found: object | null = null): boolean {
    if (found && this.#foundFrom.get(found)?.has(address)) return false;
    const wrong = this.#wrong.get(address);
    return wrong !== undefined && wrong.untilMs > this.#now() && wrong.count >= this.#mostPerMinute;
  }

  noteWrong(address: string): void {
    const nowMs = this.#now();
    for (const [other, { untilMs }] of this.#wrong) if (untilMs <= nowMs) this.#wrong.delete(other);
    const wrong = this.#wrong.get(address);
    if (wrong) wrong.count++;
    else this.#wrong.set(address, { count: 1, untilMs: nowMs + WINDOW_MS });
  }

  noteRight(address: string, found: object): void {
    const from = this.#foundFrom.get(found) ?? new Set();
    if (from.size < ADDRESSES_MAX) this.#foundFrom.set(found, from.add(address));
  }
}
