/**
 * Classes on the disk. What is requested while the disk is busy makes up the next group: many acknowledgements share one
 * write to the disk, and nobody waits for a timer.
 */
import { Worker } from 'node:worker_threads';
import type { Act } from './database.ts';
import type { Ask, Said } from './sqlite-thread.ts';
import { type Entry, type Kept, type Mark, type Store, type StoredSession, StoreNotOpened } from './store.ts';

type Waiting = {
  readonly act: Act;
  readonly kept: (seq: number | null) => void;
  readonly failed: (why: Error) => void;
};

const THREAD = new URL('./sqlite-thread.ts', import.meta.url);

export class SqliteStore implements Store {
  readonly #folder: string;
  readonly #source: URL;
  #thread: Worker | null = null;
  #isClosed = false;
  #answered: ((said: Said) => void) | null = null;
  #next: Waiting[] = [];
  #working: Promise<void> | null = null;

  private constructor(folder: string, source: URL) {
    this.#folder = folder;
    this.#source = source;
  }

  /**
   * Opens (or makes) the store in that folder and checks it.
   * @param source another program for the thread: tests let one die
   * @throws StoreNotOpened
   */
  static async in(folder: string, source = THREAD): Promise<SqliteStore> {
    const store = new SqliteStore(folder, source);
    await store.read().catch(async (error) => {
      await store.#thread?.terminate();
      throw error;
    });
    return store;
  }

  async open(session: StoredSession, seenAtMs: number): Promise<void> {
    await this.#keep({ do: 'open', session, seenAtMs });
  }

  async append(code: string, entry: Entry): Promise<number> {
    const seq = await this.#keep({ do: 'append', code, entry });
    if (seq === null) throw new Error('There is no such class');
    return seq;
  }

  async mark(code: string, mark: Mark): Promise<void> {
    await this.#keep({ do: 'mark', code, mark });
  }

  async forget(code: string): Promise<void> {
    await this.#keep({ do: 'forget', code });
  }

  async read(): Promise<readonly Kept[]> {
    await this.#working;
    const said = await this.#ask({ ask: 'read' });
    if (said.say === 'read') return said.kept;
    throw failure(said);
  }

  async close(): Promise<void> {
    while (this.#working) await this.#working;
    await this.#ask({ ask: 'close' });
    this.#isClosed = true;
    await this.#thread?.terminate();
  }

  /** A thread that dies fails what was requested, and the next request starts another one: nobody waits for ever. */
  #hire(): Worker {
    const thread = new Worker(this.#source, { workerData: this.#folder });
    thread.unref();
    thread.on('message', (said: Said) => this.#answered?.(said));
    thread.on('error', () => {});
    thread.on('exit', (code) => {
      this.#thread = null;
      this.#answered?.({ say: 'failed', message: `The store's thread ended: ${code}`, why: null });
    });
    return thread;
  }

  #keep(act: Act): Promise<number | null> {
    return new Promise((kept, failed) => {
      this.#next.push({ act, kept, failed });
      this.#working ??= this.#work();
    });
  }

  /** Group after group, until nothing is left to do. */
  async #work(): Promise<void> {
    // Whatever is requested in the same turn of the event loop goes into the same group.
    await Promise.resolve();
    while (this.#next.length > 0) {
      const group = this.#next;
      this.#next = [];
      const said = await this.#ask({ ask: 'keep', acts: group.map(({ act }) => act) });
      group.forEach(({ kept, failed }, index) => {
        if (said.say === 'kept') kept(said.seqs[index] ?? null);
        else failed(failure(said));
      });
    }
    this.#working = null;
  }

  async #ask(request: Ask): Promise<Said> {
    if (this.#isClosed) return { say: 'failed', message: 'The store is closed', why: null };
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#thread ??= this.#hire();
      this.#thread.postMessage(request);
    });
  }
}

function failure(said: Said): Error {
  if (said.say !== 'failed') return new Error(`The store said "${said.say}"`);
  return said.why === null ? new Error(said.message) : new StoreNotOpened(said.why, said.message);
}
