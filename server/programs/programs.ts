/** All halls of programs on this server, by their keys. Nothing here grows by what strangers ask. */
import { createHash, randomBytes } from 'node:crypto';
import { ServedHall } from '../../shared/program/served-hall.ts';
import type { Clock } from '../../shared/round/ports.ts';
import type { Ms } from '../../shared/simul/index.ts';
import type { Opening } from './opening.ts';
import { ProgramHall } from './program-hall.ts';
import { type Refused, refused } from './refused.ts';

const KEY_BYTES = 16;
/** Each takes about a megabyte at most. So many for classes, and as many for everybody else: nobody keeps a class from its own. */
const HALLS_MOST = 200;
/** A class behind one address, and a few that have been forgotten. */
const HALLS_PER_ADDRESS = 60;
/** So long a hall waits for its program, and is looked at after its round. */
const UNUSED_MS = 15 * 60_000;
const AFTERWARDS_MS = 5 * 60_000;
/** All answers that are held at once, whoever waits for them: so many for classes, and for everybody else. */
const HELD_MOST = 4_000;

type Kept = {
  readonly hall: ProgramHall;
  readonly address: string;
  readonly isOfClass: boolean;
  readonly openedAtMs: Ms;
};

export class Programs {
  readonly #clock: Clock;
  readonly #speed: number;
  readonly #mark: string;
  /** By the hash of the key: whoever reads the memory finds no key. In the order in which they were opened. */
  readonly #kept = new Map<string, Kept>();

  /** @param mark begins each key: where there are several servers it says which of them gave it */
  constructor(clock: Clock, speed: number, mark = '') {
    this.#clock = clock;
    this.#speed = speed;
    this.#mark = mark;
  }

  get count(): number {
    return this.#kept.size;
  }

  /** Whether so many answers are held, by classes or by everybody else, that this hall can hold no other one. */
  isFullFor(hall: ProgramHall): boolean {
    const all = [...this.#kept.values()];
    const own = all.find((kept) => kept.hall === hall);
    const alike = all.filter(({ isOfClass }) => isOfClass === own?.isOfClass);
    return alike.reduce((sum, one) => sum + one.hall.held, 0) >= HELD_MOST;
  }

  /**
   * @param address whose hall it is
   * @returns the key, or why there is none; where there are too many, one that nobody uses makes room
   */
  open(
    { scenario, names, exercise }: Opening,
    address: string,
  ): { readonly key: string } | { readonly refused: Refused } {
    const served = new ServedHall(scenario, names);
    return this.#keep(new ProgramHall(served, this.#clock, this.#speed, undefined, exercise), address, false);
  }

  /** The same for a hall that a class has made for one of its seats; `open` says what comes of it. */
  keep(hall: ProgramHall, seat: string): ReturnType<Programs['open']> {
    return this.#keep(hall, seat, true);
  }

  #keep(hall: ProgramHall, address: string, isOfClass: boolean): ReturnType<Programs['open']> {
    this.#clearOut();
    const alike = [...this.#kept].filter(([, kept]) => kept.isOfClass === isOfClass);
    const own = alike.filter(([, kept]) => kept.address === address);
    if (own.length >= HALLS_PER_ADDRESS && !this.#makeRoom(own)) return { refused: refused('tooManyHalls') };
    if (alike.length >= HALLS_MOST && !this.#makeRoom(alike)) return { refused: refused('full') };
    const key = this.#mark + randomBytes(KEY_BYTES).toString('base64url');
    this.#kept.set(hashOf(key), { hall, address, isOfClass, openedAtMs: this.#clock.nowMs() });
    return { key };
  }

  find(key: string): ProgramHall | null {
    const hash = hashOf(key);
    const kept = this.#kept.get(hash);
    if (kept && this.#isStale(kept)) this.#drop(hash);
    return this.#kept.get(hash)?.hall ?? null;
  }

  /** The key opens nothing any more. */
  revoke(key: string): void {
    this.#drop(hashOf(key));
  }

  close(): void {
    for (const hash of [...this.#kept.keys()]) this.#drop(hash);
  }

  #isStale({ hall, openedAtMs }: Kept): boolean {
    const nowMs = this.#clock.nowMs();
    const isUnused = !hall.hasBegun && openedAtMs + UNUSED_MS <= nowMs;
    return isUnused || (hall.overSinceMs ?? Infinity) + AFTERWARDS_MS <= nowMs;
  }

  #clearOut(): void {
    for (const [hash, kept] of this.#kept) if (this.#isStale(kept)) this.#drop(hash);
  }

  /** The oldest of these whose round is over or that has not begun goes. @returns whether there was one */
  #makeRoom(kept: readonly (readonly [string, Kept])[]): boolean {
    const over = kept.find(([, { hall }]) => hall.overSinceMs !== null);
    const unused = kept.find(([, { hall }]) => !hall.hasBegun);
    const [hash] = over ?? unused ?? [];
    if (hash === undefined) return false;
    this.#drop(hash);
    return true;
  }

  #drop(hash: string): void {
    this.#kept.get(hash)?.hall.close();
    this.#kept.delete(hash);
  }
}

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');
