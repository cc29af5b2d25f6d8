/**
 * Counts wrong guesses per address. Right ones cost nothing, and what was once guessed right from an address stays open to
 * it: a school sits behind one address, and whoever plays tricks there shuts nobody else out of the class.
 */

const WINDOW_MS = 60_000;
/** More than a class has; whoever makes up addresses must not fill the memory. */
const ADDRESSES_MAX = 10_000;

export class Guesses {
  readonly #mostPerMinute: number;
  readonly #now: () => number;
  readonly #wrong = new Map<string, { count: number; untilMs: number }>();
  /** What was guessed right, and from where; forgotten with it. */
  readonly #guessedFrom = new WeakMap<object, Set<string>>();

  constructor(mostPerMinute: number, now: () => number) {
    this.#mostPerMinute = mostPerMinute;
    this.#now = now;
  }

  /** Whether this address has to wait before it may guess again. @param right what it has guessed, where the guess is right */
  isTooMany(address: string, right: object | null = null): boolean {
    if (right && this.#guessedFrom.get(right)?.has(address)) return false;
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

  noteRight(address: string, right: object): void {
    const from = this.#guessedFrom.get(right) ?? new Set();
    if (from.size < ADDRESSES_MAX) this.#guessedFrom.set(right, from.add(address));
  }
}
