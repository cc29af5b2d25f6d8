/**
 * What is put into a class is written down before it counts. While something is being written nothing later happens in
 * the round, and while nothing can be written the round's clock stands still.
 */
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { Ms } from '../../shared/simul/index.ts';
import { apply } from '../classroom/apply.ts';
import type { Classroom } from '../classroom/classroom.ts';
import { Comings } from '../classroom/comings.ts';
import type { Input, Stamped } from '../classroom/inputs.ts';
import type { Log } from '../log.ts';
import type { Entry, Kept, Store } from '../store/store.ts';

/** What became of an input. `seq` is its number in the class; null: it was not even written down, and may be sent again. */
export type Outcome = { readonly seq: number | null; readonly refused: RefusalCode | null };

/** Puts something into the class, by the way that `Requests.put` spells out. */
export type Put = (input: Input, sender?: Entry['sender']) => Promise<Outcome>;

/** The disk usually takes a few milliseconds: after so long people are told why nothing moves. */
const SLOW_MS = 2_000;

/** Milliseconds since 1970. */
export type WallTime = () => number;

export class Journal {
  readonly #classroom: Classroom;
  readonly #store: Store;
  readonly #log: Log;
  readonly #wallTime: WallTime;
  /** In the order of their stamps. */
  readonly #pending = new Set<Stamped>();
  /** What is being written, and since when, the oldest first. */
  readonly #writing = new Map<object, number>();
  /** One timer for all: a hall may write a thousand a second. Null: it is not needed. */
  #forgetSlow: (() => void) | null = null;
  readonly #comings = new Comings();
  /** Where the class stood when that was noted last; null: it was not yet. */
  #marked: { readonly round: number; readonly clockMs: Ms } | null = null;
  #closed = false;

  constructor(classroom: Classroom, store: Store, log: Log, wallTime: WallTime) {
    this.#classroom = classroom;
    this.#store = store;
    this.#log = log;
    this.#wallTime = wallTime;
  }

  /** Why nothing can be written down just now; null: it can, for all that is known. */
  get objection(): RefusalCode | null {
    const { held } = this.#classroom;
    if (this.#closed || held === 'updating') return 'updating';
    return held === 'notSaved' ? 'notSaved' : null;
  }

  /**
   * Writes an input down. Until it is applied nothing later happens in its round.
   * @param sender who may send it again, and under which id
   * @returns its number in the class, from 1; null: it is not written down, and nothing has changed
   */
  async commit(stamped: Stamped, sender: Entry['sender']): Promise<number | null> {
    this.#pending.add(stamped);
    this.#classroom.waitFor(this.#pending);
    this.#begins(stamped);
    try {
      const outdated = this.#comings.outdatedBy(stamped.input);
      const seq = await this.#store.append(this.code, { sender, input: JSON.stringify(stamped) }, outdated);
      this.#comings.note(stamped.input, seq, outdated);
      return seq;
    } catch (error) {
      this.#failed(error);
      this.#isDone(stamped);
      return null;
    } finally {
      this.#writing.delete(stamped);
    }
  }

  /**
   * Does what is written down; the time of its round is free again.
   * @returns why it could not be done after all; then nothing has changed
   */
  apply(stamped: Stamped): RefusalCode | null {
    try {
      const refused = apply(stamped, this.#classroom);
      if (refused !== null) this.#comings.failed();
      return refused;
    } catch (error) {
      // A bug that one input meets is met again when the class is made again: it must end neither.
      this.#log.error({ err: error, input: stamped.input.do }, 'an input threw');
      return 'internal';
    } finally {
      this.#isDone(stamped);
    }
  }

  /** Whether it is noted where the class stands now. */
  get isMarked(): boolean {
    const { round, atMs } = this.#classroom.catchUp();
    return this.#marked !== null && this.#marked.round === round && this.#marked.clockMs === atMs;
  }

  /** What is written down was done before, and is not done again. */
  drop(stamped: Stamped): void {
    this.#isDone(stamped);
  }

  /** To be called about once a second: notes where the class stands, and finds out whether the store is well again. */
  async mark(): Promise<void> {
    if (this.#closed) return;
    const { round, atMs } = this.#classroom.catchUp();
    const mark = { round, clockMs: atMs, seenAtMs: this.#wallTime() };
    this.#begins(mark);
    try {
      await this.#store.mark(this.code, mark);
      this.#marked = mark;
      this.#classroom.hold('notSaved', false);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#writing.delete(mark);
    }
  }

  /**
   * Makes the class again from what was written down, one input at a step; its clock stands where it was last known.
   * @param done told of each input, who may send it again, and what became of it
   */
  *replay(
    { entries, mark }: Kept,
    done: (
      input: Input,
      sender: Entry['sender'],
      outcome: { seq: number; refused: RefusalCode | null },
    ) => void,
  ): Generator<void> {
    for (const { sender, seq, input } of entries) {
      const stamped = JSON.parse(input) as Stamped;
      this.#comings.note(stamped.input, seq);
      done(stamped.input, sender, { seq, refused: this.apply(stamped) });
      yield;
    }
    if (mark.round === this.#classroom.rounds.begun) this.#classroom.rounds.run?.reach(mark.clockMs);
  }

  /** Nothing is written down any more. */
  close(): void {
    this.#closed = true;
    this.#forgetSlow?.();
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

  #isDone(stamped: Stamped): void {
    if (this.#pending.delete(stamped)) this.#classroom.waitFor(this.#pending);
  }

  /** Where nothing answers for long the class stands still, whether it fails in the end or not. */
  #begins(write: object): void {
    this.#writing.set(write, this.#classroom.options.clock.nowMs());
    this.#forgetSlow ??= this.#lookForSlowIn(SLOW_MS);
  }

  /** The same for all that are being written: the oldest counts. */
  #lookForSlowIn(ms: number): () => void {
    return this.#classroom.options.clock.wakeIn(ms, () => {
      const [sinceMs] = this.#writing.values();
      this.#forgetSlow = null;
      if (sinceMs === undefined) return;
      const leftMs = sinceMs + SLOW_MS - this.#classroom.options.clock.nowMs();
      if (leftMs > 0) this.#forgetSlow = this.#lookForSlowIn(leftMs);
      else this.#classroom.hold('notSaved', true);
    });
  }

  #failed(error: unknown): void {
    if (this.#closed) return;
    if (this.#classroom.held !== 'notSaved') this.#log.error({ err: error }, 'something could not be saved');
    this.#classroom.hold('notSaved', true);
  }
}
