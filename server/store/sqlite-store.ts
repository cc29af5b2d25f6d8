/** Classes on the disk, in one file: a thread of its own writes it. */
import { Worker } from 'node:worker_threads';
import type { Act, Done } from './group-commit.ts';
import { GroupedStore } from './grouped-store.ts';
import type { Ask, Said } from './sqlite-thread.ts';
import { type Kept, type Store, type StoredSession, StoreNotOpened } from './store.ts';

const THREAD = new URL('./sqlite-thread.ts', import.meta.url);

export class SqliteStore extends GroupedStore implements Store {
  readonly #folder: string;
  readonly #source: URL;
  /** The file is one server's alone: all classes in it are this one's as soon as they are asked for. */
  readonly #taken = new Set<string>();
  #thread: Worker | null = null;
  #isClosed = false;
  #answered: ((said: Said) => void) | null = null;

  private constructor(folder: string, source: URL) {
    super();
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

  override async open(session: StoredSession, seenAtMs: number): Promise<void> {
    await super.open(session, seenAtMs);
    this.#taken.add(session.code);
  }

  override async forget(code: string): Promise<void> {
    await super.forget(code);
    this.#taken.delete(code);
  }

  async read(): Promise<readonly Kept[]> {
    await this.groups.finished();
    const said = await this.#ask({ ask: 'read' });
    if (said.say === 'read') return said.kept;
    throw failure(said);
  }

  async take(most = Infinity): Promise<readonly Kept[]> {
    const free = (await this.read()).filter(({ code }) => !this.#taken.has(code)).slice(0, most);
    for (const { code } of free) this.#taken.add(code);
    return free;
  }

  /** Nobody else can open the file. */
  onLost(): void {}

  async close(): Promise<void> {
    await this.groups.finished();
    await this.#ask({ ask: 'close' });
    this.#isClosed = true;
    await this.#thread?.terminate();
  }

  protected async keep(acts: readonly Act[]): Promise<readonly Done[]> {
    const said = await this.#ask({ ask: 'keep', acts });
    if (said.say === 'kept') return said.done;
    throw failure(said);
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
