/**
 * A disk that is slow, full, or dies in the middle of it. What it has confirmed it keeps; of what it has not, a crash may keep
 * the group that was being written, whole, or nothing.
 */
import type { Entry, Kept, Mark, Store, StoredSession } from '../../../server/store/store.ts';
import type { Ms } from '../../../shared/simul/index.ts';
import type { Actor } from './actor.ts';
import { Platter } from './platter.ts';
import type { World } from './world.ts';

type Act = {
  /** Keeps it, and then says so to whoever waits for it. */
  readonly keep: () => () => void;
  readonly reject: (why: Error) => void;
};
type Health = 'well' | 'slow' | 'full';

const FULL = 'The disk is full';

/** One machine's disk, which outlives its processes. */
export class Disk {
  readonly kept = new Platter();
  health: Health = 'well';
  /** When it last was not. */
  illUntilMs = 0;
  readonly #world: World;
  readonly #actor: Actor;

  constructor(world: World) {
    this.#world = world;
    this.#actor = world.newActor('the disk');
  }

  /** It is slow, or full, for a while. */
  falls(ill: 'slow' | 'full', forMs: Ms): void {
    this.health = ill;
    this.illUntilMs = Math.max(this.illUntilMs, this.#world.nowMs + forMs);
    this.#world.after(forMs, this.#actor, () => {
      if (this.illUntilMs <= this.#world.nowMs) this.heals();
    });
  }
  heals(): void {
    this.health = 'well';
    this.illUntilMs = Math.min(this.illUntilMs, this.#world.nowMs);
  }

  /** How long the next group takes. */
  delayMs(): Ms {
    const { draws } = this.#actor;
    return this.health === 'slow' ? draws.between(200, 4_000) : draws.between(1, 8);
  }

  /** The store of one process. */
  storeFor(process: Actor): DiskStore {
    return new DiskStore(this.#world, this, process);
  }
}

export class DiskStore implements Store {
  readonly #world: World;
  readonly #disk: Disk;
  readonly #process: Actor;
  #waiting: Act[] = [];
  #writing: readonly Act[] = [];
  #closed: (() => void) | null = null;

  constructor(world: World, disk: Disk, process: Actor) {
    this.#world = world;
    this.#disk = disk;
    this.#process = process;
  }

  open(session: StoredSession, seenAtMs: number): Promise<void> {
    return this.#keep((kept) => kept.open(session, seenAtMs));
  }
  append(code: string, entry: Entry, outdated: readonly number[] = []): Promise<number> {
    return this.#keep((kept) => kept.append(code, entry, outdated));
  }
  mark(code: string, mark: Mark): Promise<void> {
    return this.#keep((kept) => kept.mark(code, mark));
  }
  forget(code: string): Promise<void> {
    return this.#keep((kept) => kept.forget(code));
  }
  async read(): Promise<readonly Kept[]> {
    return this.#disk.kept.read();
  }
  /** Asked once, when its process starts: it has the disk alone. */
  take(): Promise<readonly Kept[]> {
    return this.read();
  }
  onLost(): void {}
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#closed = resolve;
      this.#next();
    });
  }

  /** How much waits to be written. */
  get pending(): number {
    return this.#waiting.length + this.#writing.length;
  }

  /** The process has died. @param isKept whether what was being written is on the disk all the same */
  crash(isKept: boolean): void {
    if (isKept && this.#disk.health !== 'full') for (const { keep } of this.#writing) keep();
    this.#waiting = [];
    this.#writing = [];
  }

  #keep<Result>(keep: (kept: Platter) => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const act = () => {
        const result = keep(this.#disk.kept);
        return () => resolve(result);
      };
      this.#waiting.push({ keep: act, reject });
      this.#next();
    });
  }

  /** What comes while the disk is busy makes up the next group. */
  #next(): void {
    if (this.#writing.length > 0) return;
    if (this.#waiting.length === 0) {
      this.#closed?.();
      return;
    }
    this.#writing = this.#waiting;
    this.#waiting = [];
    this.#world.after(this.#disk.delayMs(), this.#process, () => this.#write());
  }

  #write(): void {
    const group = this.#writing;
    const said = group.map(({ keep, reject }) => {
      if (this.#disk.health === 'full') return () => reject(new Error(FULL));
      try {
        return keep();
      } catch (error) {
        return () => reject(error as Error);
      }
    });
    for (const say of said) say();
    this.#writing = [];
    this.#next();
  }
}
