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

type Wrong = { count: number; readonly untilMs: number; waiting: number; nextLookMs: number };

export class Guesses {
  readonly #mostPerMinute: number;
  readonly #clock: Clock;
  /** By network, the one that began to guess first at the beginning. */
  readonly #wrong = new Map<string, Wrong>();
  /** What was guessed right, and from where; forgotten with it. */
  readonly #guessedFrom = new WeakMap<object, Set<string>>();

  constructor(mostPerMinute: number, clock: Clock) {
    this.#mostPerMinute = mostPerMinute;
    this.#clock = clock;
  }

  /**
   * Waits until a guess from this address may be looked at, whether it is right or not.
   * @param right what it has guessed, where the guess is right
   * @returns false: not even that, too many wait already
   */
  async mayLook(address: string, right: object | null = null): Promise<boolean> {
    if (right && this.#guessedFrom.get(right)?.has(networkOf(address))) return true;
    const wrong = this.#tooMany(address);
    if (!wrong) return true;
    if (wrong.waiting >= WAITING_MAX) return false;
    const nowMs = this.#clock.nowMs();
    const waitMs = Math.max(0, wrong.nextLookMs - nowMs);
    wrong.nextLookMs = nowMs + waitMs + LOOK_EVERY_MS;
    if (waitMs === 0) return true;
    wrong.waiting++;
    await new Promise<void>((look) => this.#clock.wakeIn(waitMs, look));
    wrong.waiting--;
    return true;
  }

  /** @returns whether there are too many from there by now */
  noteWrong(address: string): boolean {
    const nowMs = this.#clock.nowMs();
    const from = networkOf(address);
    const isFull = () => this.#wrong.size >= ADDRESSES_MAX && !this.#wrong.has(from);
    for (const [other, { untilMs }] of this.#wrong) {
      if (untilMs > nowMs && !isFull()) break;
      this.#wrong.delete(other);
    }
    const wrong = this.#wrong.get(from) ?? {
      count: 0,
      untilMs: nowMs + WINDOW_MS,
      waiting: 0,
      nextLookMs: 0,
    };
    wrong.count++;
    this.#wrong.set(from, wrong);
    return wrong.count > this.#mostPerMinute;
  }

  noteRight(address: string, right: object): void {
    const from = this.#guessedFrom.get(right) ?? new Set();
    if (from.size < ADDRESSES_MAX) this.#guessedFrom.set(right, from.add(networkOf(address)));
  }

  #tooMany(address: string): Wrong | null {
    const wrong = this.#wrong.get(networkOf(address));
    return wrong && wrong.untilMs > this.#clock.nowMs() && wrong.count >= this.#mostPerMinute ? wrong : null;
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
