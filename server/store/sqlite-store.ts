/**
 * Classes on the disk. What is asked for while the disk is busy makes up the next group: many acknowledgements share
 * one visit to the disk, and nobody waits for a timer.
 */
import { Worker } from 'node:worker_threads';
import type { Act } from './database.ts';
import type { Ask, Said } from './sqlite-thread.ts';
import { type Entry, type Kept, type Mark, type Session, type Store, StoreNotOpened } from './store.ts';

type Waiting = {
  readonly act: Act;
  readonly kept: (seq: number | null) => void;
  readonly failed: (why: Error) => void;
};

export class SqliteStore implements Store {
  readonly #thread: Worker;
  #answered: ((said: Said) => void) | null = null;
  #next: Waiting[] = [];
  #working: Promise<void> | null = null;

  private constructor(folder: string) {
    this.#thread = new Worker(new URL('./sqlite-thread.ts', import.meta.url), { workerData: folder });
    this.#thread.unref();
    this.#thread.on('message', (said: Said) => this.#answered?.(said));
    const died = (why: unknown) =>
      this.#answered?.({ say: 'failed', message: `The store's thread ended: ${why}`, why: null });
    this.#thread.on('error', died);
    this.#thread.on('exit', died);
  }

  /**
   * Opens (or makes) the store in that folder and checks it.
   * @throws StoreNotOpened
   */
  static async in(folder: string): Promise<SqliteStore> {
    const store = new SqliteStore(folder);
    await store.read().catch(async (error) => {
      await store.#thread.terminate();
      throw error;
    });
    return store;
  }

  async open(session: Session, seenAtMs: number): Promise<void> {
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
    await this.#thread.terminate();
  }

  #keep(act: Act): Promise<number | null> {
    return new Promise((kept, failed) => {
      this.#next.push({ act, kept, failed });
      this.#working ??= this.#work();
    });
  }

  /** Group after group, until nothing is left to do. */
  async #work(): Promise<void> {
    // Who asks in the same breath goes in the same group.
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

  #ask(asked: Ask): Promise<Said> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#thread.postMessage(asked);
    });
  }
}

function failure(said: Said): Error {
  if (said.say !== 'failed') return new Error(`The store said "${said.say}"`);
  return said.why === null ? new Error(said.message) : new StoreNotOpened(said.why, said.message);
}
