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
  entries: (Entry & { seq: number })[];
  /** Of the last that was kept. */
  lastSeq: number;
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
    this.#classes.set(session.code, { session, mark, entries: [], lastSeq: 0, seqs: new Map(), owner: this });
  }

  async append(code: string, entry: Entry, outdated: readonly number[] = []): Promise<number> {
    const kept = this.#class(code);
    const key = keyOf(entry);
    const same = key === null ? undefined : kept.seqs.get(key);
    if (same !== undefined) return same;
    const seq = ++kept.lastSeq;
    kept.entries.push({ ...entry, seq });
    if (key !== null) kept.seqs.set(key, seq);
    if (outdated.length > 0) forget(kept, new Set(outdated));
    return seq;
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

const keyOf = ({ sender }: Entry) => sender && `${sender.board} ${sender.id}`;

function forget(kept: Class, outdated: ReadonlySet<number>): void {
  for (const entry of kept.entries) if (outdated.has(entry.seq)) kept.seqs.delete(keyOf(entry) ?? '');
  kept.entries = kept.entries.filter(({ seq }) => !outdated.has(seq));
}

const asKept = ({ session, mark, entries }: Class): Kept => ({ ...session, mark, entries: [...entries] });
