/** Counts wrong guesses per address: right ones cost nothing, so a school behind one address is never shut out. */

const WINDOW_MS = 60_000;

export class Guesses {
  readonly #mostPerMinute: number;
  readonly #now: () => number;
  readonly #wrong = new Map<string, { count: number; untilMs: number }>();

  constructor(mostPerMinute: number, now: () => number) {
    this.#mostPerMinute = mostPerMinute;
    this.#now = now;
  }

  /** Whether this address has to wait before it may guess again. */
  isTooMany(address: string): boolean {
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
}
