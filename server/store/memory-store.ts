/** A store that lives as long as the process: for tests, and for servers that shall write nothing down. */
import {
  CodeTaken,
  type Entry,
  type Kept,
  type Mark,
  NotOurs,
  type Store,
  type StoredSession,
} from './store.ts';

type Class = {
  readonly session: StoredSession;
  mark: Mark;
  readonly entries: (Entry & { seq: number })[];
  /** By its sender's board and id, the number of what was kept. */
  readonly seqs: Map<string, number>;
  owner: Store | null;
};

export class MemoryStore implements Store {
  readonly #classes: Map<string, Class>;

  /** @param other another server's store: both know the same classes */
  constructor(other?: MemoryStore) {
    this.#classes = other ? other.#classes : new Map();
  }

  async open(session: StoredSession, seenAtMs: number): Promise<void> {
    if (this.#classes.has(session.code)) throw new CodeTaken();
    const mark = { round: 0, clockMs: 0, seenAtMs };
    this.#classes.set(session.code, { session, mark, entries: [], seqs: new Map(), owner: this });
  }

  async append(code: string, entry: Entry): Promise<number> {
    const { entries, seqs } = this.#class(code);
    const { sender } = entry;
    const key = sender && `${sender.board} ${sender.id}`;
    const same = key === null ? undefined : seqs.get(key);
    if (same !== undefined) return same;
    entries.push({ ...entry, seq: entries.length + 1 });
    if (key !== null) seqs.set(key, entries.length);
    return entries.length;
  }

  async mark(code: string, mark: Mark): Promise<void> {
    this.#class(code).mark = mark;
  }

  async forget(code: string): Promise<void> {
    if (this.#classes.get(code)?.owner === this) this.#classes.delete(code);
  }

  async read(): Promise<readonly Kept[]> {
    return [...this.#classes.values()].map(asKept);
  }

  async take(most = Infinity): Promise<readonly Kept[]> {
    const free = [...this.#classes.values()].filter(({ owner }) => owner === null).slice(0, most);
    for (const one of free) one.owner = this;
    return free.map(asKept);
  }

  /** Only a store that is closed loses its classes. */
  onLost(_told: (code: string) => void): void {}

  async close(): Promise<void> {
    for (const one of this.#classes.values()) if (one.owner === this) one.owner = null;
  }

  #class(code: string): Class {
    const kept = this.#classes.get(code);
    if (!kept) throw new Error('There is no such class');
    if (kept.owner !== this) throw new NotOurs();
    return kept;
  }
}

const asKept = ({ session, mark, entries }: Class): Kept => ({ ...session, mark, entries: [...entries] });
