/**
 * Counts wrong guesses per address. Right ones cost nothing, and what was once guessed right from an address stays open to
 * it. A school sits behind one address: where too many were wrong, guesses are still looked at, slowly, one after the
 * other, so that whoever knows the right one gets in and no machine gets through all of them.
 */
import { isIPv6 } from 'node:net';
import type { Clock } from '../../shared/round/ports.ts';

const WINDOW_MS = 60_000;
/** After too many wrong ones: in a lesson of 45 minutes half a percent of all numbers of six digits. */
const LOOK_EVERY_MS = 500;
/** More than wait for their turn are turned away unseen. */
const WAITING_MAX = 8;
/** More than a class has; whoever makes up addresses must not fill the memory. */
const ADDRESSES_MAX = 10_000;

type Wrong = { count: number; readonly untilMs: number; nextLookMs: number };

/** Where wrong guesses are counted for several servers together; it may not answer. */
export type Together = {
  readonly look: (from: string, how: Slowly) => Promise<number | null>;
  /** @returns how many were wrong from there, with this one */
  readonly noteWrong: (from: string, windowMs: number) => Promise<number>;
};
/** After so many wrong ones one look in so many milliseconds; whoever would wait longer than that does not. */
export type Slowly = { readonly afterWrong: number; readonly everyMs: number; readonly longestMs: number };

export class Guesses {
  readonly #slowly: Slowly;
  readonly #clock: Clock;
  readonly #together: Together | null;
  /** By network, the one that began to guess first at the beginning. */
  readonly #wrong = new Map<string, Wrong>();
  /** What was guessed right, and from where; forgotten with it. */
  readonly #guessedFrom = new WeakMap<object, Set<string>>();

  /** @param together where other servers count, too; while that does not answer this one counts for itself */
  constructor(mostPerMinute: number, clock: Clock, together: Together | null = null) {
    this.#slowly = {
      afterWrong: mostPerMinute,
      everyMs: LOOK_EVERY_MS,
      longestMs: WAITING_MAX * LOOK_EVERY_MS,
    };
    this.#clock = clock;
    this.#together = together;
  }

  /**
   * Waits until a guess from this address may be looked at, whether it is right or not.
   * @param right what it has guessed, where the guess is right
   * @returns false: not even that, too many wait already
   */
  async mayLook(address: string, right: object | null = null): Promise<boolean> {
    const from = networkOf(address);
    if (right && this.#guessedFrom.get(right)?.has(from)) return true;
    const waitMs = this.#together
      ? await this.#together.look(from, this.#slowly).catch(() => this.#lookHere(from))
      : this.#lookHere(from);
    if (waitMs === null) return false;
    if (waitMs > 0) await new Promise<void>((look) => this.#clock.wakeIn(waitMs, look));
    return true;
  }

  /** @returns whether there are too many from there by now */
  async noteWrong(address: string): Promise<boolean> {
    const from = networkOf(address);
    const here = this.#noteHere(from);
    const all = await this.#together?.noteWrong(from, WINDOW_MS).catch(() => here);
    return (all ?? here) > this.#slowly.afterWrong;
  }

  noteRight(address: string, right: object): void {
    const from = this.#guessedFrom.get(right) ?? new Set();
    if (from.size < ADDRESSES_MAX) this.#guessedFrom.set(right, from.add(networkOf(address)));
  }

  /** @returns so long a guess waits for its look, in ms; null: too many wait already */
  #lookHere(from: string): number | null {
    const { afterWrong, everyMs, longestMs } = this.#slowly;
    const wrong = this.#wrong.get(from);
    const nowMs = this.#clock.nowMs();
    if (!wrong || wrong.untilMs <= nowMs || wrong.count < afterWrong) return 0;
    const waitMs = Math.max(0, wrong.nextLookMs - nowMs);
    if (waitMs > longestMs) return null;
    wrong.nextLookMs = nowMs + waitMs + everyMs;
    return waitMs;
  }

  /** @returns how many were wrong from there, at this server */
  #noteHere(from: string): number {
    const nowMs = this.#clock.nowMs();
    const isFull = () => this.#wrong.size >= ADDRESSES_MAX && !this.#wrong.has(from);
    for (const [other, { untilMs }] of this.#wrong) {
      if (untilMs > nowMs && !isFull()) break;
      this.#wrong.delete(other);
    }
    const wrong = this.#wrong.get(from) ?? { count: 0, untilMs: nowMs + WINDOW_MS, nextLookMs: 0 };
    wrong.count++;
    this.#wrong.set(from, wrong);
    return wrong.count;
  }
}

/** Whoever has one address of IPv6 has the 2^64 beside it: all of them are one. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = tail === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array<string>(zeros).fill('0'), ...(tail ?? [])].slice(0, 4).join(':');
}
