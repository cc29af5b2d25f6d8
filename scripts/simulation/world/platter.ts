/** What is really on the disk: the contract of the store, done at once. */
import type { Entry, Kept, Mark, StoredSession } from '../../../server/store/store.ts';

export type KeptEntry = Entry & { readonly seq: number };
type Class = {
  readonly session: StoredSession;
  mark: Mark;
  /** By their numbers, in order. */
  readonly entries: Map<number, KeptEntry>;
  /** What was kept once, and is outdated. */
  readonly forgotten: Map<number, KeptEntry>;
  readonly byId: Map<string, number>;
  lastSeq: number;
};

export class Platter {
  readonly #classes = new Map<string, Class>();

  get codes(): readonly string[] {
    return [...this.#classes.keys()];
  }
  /** Everything of that class, in order; null: there is no such class. */
  entries(code: string): readonly KeptEntry[] | null {
    const kept = this.#classes.get(code);
    return kept ? [...kept.entries.values()] : null;
  }
  has(code: string): boolean {
    return this.#classes.has(code);
  }
  entryAt(code: string, seq: number): KeptEntry | undefined {
    return this.#classes.get(code)?.entries.get(seq);
  }
  /** What was kept under that number once, and was forgotten since, because its server said that it was outdated. */
  forgottenAt(code: string, seq: number): KeptEntry | undefined {
    return this.#classes.get(code)?.forgotten.get(seq);
  }
  /** The number of the last that was kept. */
  lastSeq(code: string): number | undefined {
    return this.#classes.get(code)?.lastSeq;
  }
  read(): readonly Kept[] {
    return [...this.#classes.values()].map(({ session, mark, entries }) => ({
      ...session,
      mark,
      entries: [...entries.values()],
    }));
  }

  open(session: StoredSession, seenAtMs: number): void {
    if (this.#classes.has(session.code)) throw new Error('There is such a class already');
    const mark = { round: 0, clockMs: 0, seenAtMs };
    const [entries, forgotten, byId] = [new Map(), new Map(), new Map()];
    this.#classes.set(session.code, { session, mark, entries, forgotten, byId, lastSeq: 0 });
  }
  append(code: string, entry: Entry, outdated: readonly number[]): number {
    const kept = this.#class(code);
    const id = idOf(entry);
    const before = id === null ? undefined : kept.byId.get(id);
    if (before !== undefined) return before;
    const seq = ++kept.lastSeq;
    kept.entries.set(seq, { ...entry, seq });
    if (id !== null) kept.byId.set(id, seq);
    for (const one of outdated) forget(kept, one);
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

const idOf = ({ sender }: Entry) => sender && `${sender.board} ${sender.id}`;

function forget({ entries, forgotten, byId }: Class, seq: number): void {
  const entry = entries.get(seq);
  if (!entry) return;
  entries.delete(seq);
  forgotten.set(seq, entry);
  byId.delete(idOf(entry) ?? '');
}
