/**
 * Writes down what is put into a class before it counts: stamp, commit, apply, and only then does anybody hear of it.
 * While something is being written nothing later happens in the round.
 */
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Classroom } from '../classroom/classroom.ts';
import type { Input, Stamped } from '../classroom/inputs.ts';
import type { Log } from '../log.ts';
import type { Entry, Kept, Store } from '../store/store.ts';

/** What became of an input. `seq` null: it was not even written down, and may be sent again. */
export type Recorded = { readonly seq: number | null; readonly refused: RefusalCode | null };

/** The disk usually takes a few milliseconds: after so long people are told why nothing moves. */
const SLOW_MS = 2_000;

/** Milliseconds since 1970. */
export type WallTime = () => number;

export class Journal {
  readonly #classroom: Classroom;
  readonly #store: Store;
  readonly #log: Log;
  readonly #wallTime: WallTime;
  #pending: readonly Stamped[] = [];
  #closed = false;

  constructor(classroom: Classroom, store: Store, log: Log, wallTime: WallTime) {
    this.#classroom = classroom;
    this.#store = store;
    this.#log = log;
    this.#wallTime = wallTime;
  }

  /** @param sender who may send it again, and under which id */
  async record(input: Input, sender: Entry['sender'] = null): Promise<Recorded> {
    const { held } = this.#classroom;
    if (this.#closed || held === 'updating') return { seq: null, refused: 'updating' };
    if (held === 'notSaved') return { seq: null, refused: 'notSaved' };
    const stamped = this.#classroom.stamped(input);
    const refused = this.#classroom.objection(input);
    if (refused !== null) return { seq: null, refused };
    this.#waitFor([...this.#pending, stamped]);
    const seq = await this.#written(stamped, sender);
    const late = seq === null ? 'notSaved' : this.#applied(stamped);
    this.#waitFor(this.#pending.filter((one) => one !== stamped));
    return { seq, refused: late };
  }

  /** To be called about once a second: notes where the class stands, and finds out whether the store is well again. */
  async mark(): Promise<void> {
    if (this.#closed) return;
    const { round, atMs } = this.#classroom.stamped({ do: 'command', command: 'goOn', sitters: [] });
    try {
      await this.#store.mark(this.code, { round, clockMs: atMs, seenAtMs: this.#wallTime() });
      this.#classroom.hold('notSaved', false);
    } catch (error) {
      this.#failed(error);
    }
  }

  /**
   * Makes the class again from what was written down; its clock stands where it was last known.
   * @param done told of each input that somebody may send again, and what became of it
   */
  replay({ entries, mark }: Kept, done: (sender: NonNullable<Entry['sender']>, was: Recorded) => void): void {
    for (const { sender, seq, input } of entries) {
      const refused = this.#applied(JSON.parse(input) as Stamped);
      if (sender) done(sender, { seq, refused });
    }
    if (mark.round === this.#classroom.rounds.begun) this.#classroom.rounds.run?.reach(mark.clockMs);
  }

  /** Nothing is written down any more. */
  close(): void {
    this.#closed = true;
  }

  /** The class is gone from the store, names and all. */
  async forget(): Promise<void> {
    this.close();
    await this.#store
      .forget(this.code)
      .catch((error) => this.#log.error({ err: error }, 'could not forget a class'));
  }

  get code(): string {
    return this.#classroom.options.code;
  }

  /** A bug that one input meets is met again when the class is made again: it must end neither. */
  #applied(stamped: Stamped): RefusalCode | null {
    try {
      return this.#classroom.apply(stamped);
    } catch (error) {
      this.#log.error({ err: error, input: stamped.input.do }, 'an input threw');
      return 'internal';
    }
  }

  async #written(stamped: Stamped, sender: Entry['sender']): Promise<number | null> {
    const slow = () => this.#classroom.hold('notSaved', true);
    const forgetSlow = this.#classroom.options.clock.wakeIn(SLOW_MS, slow);
    try {
      return await this.#store.append(this.code, { sender, input: JSON.stringify(stamped) });
    } catch (error) {
      this.#failed(error);
      return null;
    } finally {
      forgetSlow();
    }
  }

  #waitFor(pending: readonly Stamped[]): void {
    this.#pending = pending;
    this.#classroom.waitFor(pending);
  }

  #failed(error: unknown): void {
    if (this.#closed) return;
    if (this.#classroom.held !== 'notSaved') this.#log.error({ err: error }, 'something could not be saved');
    this.#classroom.hold('notSaved', true);
  }
}
