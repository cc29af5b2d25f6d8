/** What is really on the disk: the contract of the store, done at once. */
import type { Entry, Kept, Mark, StoredSession } from '../../../server/store/store.ts';

export type KeptEntry = Entry & { readonly seq: number };
type Class = {
  readonly session: StoredSession;
  mark: Mark;
  readonly entries: KeptEntry[];
  readonly byId: Map<string, number>;
};

export class Platter {
  readonly #classes = new Map<string, Class>();

  get codes(): readonly string[] {
    return [...this.#classes.keys()];
  }
  /** Everything of that class, in order; null: there is no such class. */
  entries(code: string): readonly KeptEntry[] | null {
    return this.#classes.get(code)?.entries ?? null;
  }
  markOf(code: string): Mark | null {
    return this.#classes.get(code)?.mark ?? null;
  }
  read(): readonly Kept[] {
    return [...this.#classes.values()].map(({ session, mark, entries }) => ({
      ...session,
      mark,
      entries: [...entries],
    }));
  }

  open(session: StoredSession, seenAtMs: number): void {
    if (this.#classes.has(session.code)) throw new Error('There is such a class already');
    const mark = { round: 0, clockMs: 0, seenAtMs };
    this.#classes.set(session.code, { session, mark, entries: [], byId: new Map() });
  }
  append(code: string, entry: Entry): number {
    const { entries, byId } = this.#class(code);
    const id = entry.sender && `${entry.sender.board} ${entry.sender.id}`;
    const before = id === null ? undefined : byId.get(id);
    if (before !== undefined) return before;
    const seq = entries.push({ ...entry, seq: entries.length + 1 });
    if (id !== null) byId.set(id, seq);
    return seq;
  }
  mark(code: string, mark: Mark): void {
    const kept = this.#classes.get(code);
    if (kept) kept.mark = mark;
  }
  forget(code: string): void {
    this.#classes.delete(code);
  }

  #class(code: string): Class {
    const kept = this.#classes.get(code);
    if (!kept) throw new Error('There is no such class');
    return kept;
  }
}
