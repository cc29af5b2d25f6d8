/** A store that lives as long as the process: for tests, and for servers that shall write nothing down. */
import type { Entry, Kept, Mark, Store, StoredSession } from './store.ts';

type Class = { session: StoredSession; mark: Mark; entries: (Entry & { seq: number })[] };

export class MemoryStore implements Store {
  readonly #classes = new Map<string, Class>();

  async open(session: StoredSession, seenAtMs: number): Promise<void> {
    if (this.#classes.has(session.code)) throw new Error('There is such a class already');
    this.#classes.set(session.code, { session, mark: { round: 0, clockMs: 0, seenAtMs }, entries: [] });
  }

  async append(code: string, entry: Entry): Promise<number> {
    const { entries } = this.#class(code);
    const { sender } = entry;
    const same =
      sender && entries.find((one) => one.sender?.board === sender.board && one.sender.id === sender.id);
    if (same) return same.seq;
    entries.push({ ...entry, seq: entries.length + 1 });
    return entries.length;
  }

  async mark(code: string, mark: Mark): Promise<void> {
    this.#class(code).mark = mark;
  }

  async forget(code: string): Promise<void> {
    this.#classes.delete(code);
  }

  async read(): Promise<readonly Kept[]> {
    return [...this.#classes.values()].map(({ session, mark, entries }) => ({
      ...session,
      mark,
      entries: [...entries],
    }));
  }

  async close(): Promise<void> {}

  #class(code: string): Class {
    const kept = this.#classes.get(code);
    if (!kept) throw new Error('There is no such class');
    return kept;
  }
}
