/**
 * Classes in a PostgreSQL database. One connection writes them, group after group; where anything goes wrong it is let
 * go, and the next request opens another: until then nothing is kept, and nothing is said to be.
 */
import type { Client } from 'pg';
import { type Act, type Done, GroupCommit } from '../group-commit.ts';
import type { Entry, Kept, Mark, Store, StoredSession } from '../store.ts';
import { connected, letGo } from './connection.ts';
import { appendAll, forgetAll, markAll, type Of, openAll, type Placed, readAll } from './statements.ts';

/** The connection of a server that was just killed ends in this time. */
const LET_GO_MS = 5_000;

export class PostgresStore implements Store {
  readonly #url: string;
  readonly #groups = new GroupCommit((acts) => this.#with((client) => this.#keep(client, acts)));
  #client: Client | null = null;
  #isClosed = false;
  /** Of each class the last entry that was promised: who writes to a class alone knows what comes next. */
  readonly #promised = new Map<string, number>();

  private constructor(url: string) {
    this.#url = url;
  }

  /**
   * Connects to the database and checks it; makes the tables, or brings them to this version.
   * @param waitMs so long another server that seems to use it is waited for
   * @throws DatabaseNotOpened
   */
  static async at(url: string, waitMs = LET_GO_MS): Promise<PostgresStore> {
    const store = new PostgresStore(url);
    store.#client = await connected(url, waitMs);
    return store;
  }

  async open(session: StoredSession, seenAtMs: number): Promise<void> {
    await this.#groups.put({ do: 'open', session, seenAtMs });
  }

  async append(code: string, entry: Entry): Promise<number> {
    const seq = await this.#groups.put({ do: 'append', code, entry });
    if (seq === null) throw new Error('There is no such class');
    return seq;
  }

  async mark(code: string, mark: Mark): Promise<void> {
    await this.#groups.put({ do: 'mark', code, mark });
  }

  async forget(code: string): Promise<void> {
    await this.#groups.put({ do: 'forget', code });
  }

  async read(): Promise<readonly Kept[]> {
    await this.#groups.finished();
    const all = await this.#with(readAll);
    for (const { code, entries } of all) this.#promised.set(code, entries.at(-1)?.seq ?? 0);
    return all;
  }

  async close(): Promise<void> {
    await this.#groups.finished();
    this.#isClosed = true;
    await this.#client?.end().catch(() => {});
  }

  /** After a failure the connection may be wrong about what is kept: nothing more is asked of it. */
  async #with<Result>(ask: (client: Client) => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new Error('The store is closed');
    this.#client ??= await this.#again();
    try {
      return await ask(this.#client);
    } catch (error) {
      letGo(this.#client);
      this.#client = null;
      throw error;
    }
  }

  /** What was refused when the last connection broke may have been kept after all: it is taken back. */
  async #again(): Promise<Client> {
    const client = await connected(this.#url);
    try {
      await client.query(
        `DELETE FROM entry USING unnest($1::text[], $2::integer[]) AS promised (code, seq)
         WHERE entry.code = promised.code AND entry.seq > promised.seq`,
        [[...this.#promised.keys()], [...this.#promised.values()]],
      );
      return client;
    } catch (error) {
      letGo(client);
      throw error;
    }
  }

  /** All of them, or none: where they are of one kind, they are one statement. */
  async #keep(client: Client, acts: readonly Act[]): Promise<Done[]> {
    const isOneStatement = new Set(acts.map((act) => act.do)).size === 1;
    if (!isOneStatement) await client.query('BEGIN');
    const done = await this.#inOrder(client, acts);
    if (!isOneStatement) await client.query('COMMIT');
    for (const act of acts) if (act.do === 'append') this.#promise(act.code, done.get(act));
    return acts.map((act) => done.get(act) ?? null);
  }

  /** A class is opened before something is put into it, and forgotten last. */
  async #inOrder(client: Client, acts: readonly Act[]): Promise<ReadonlyMap<Act, Done>> {
    const done = new Map<Act, Done>();
    const of = <Kind extends Act['do']>(kind: Kind) => acts.filter((act): act is Of<Kind> => act.do === kind);
    const note = (some: readonly Act[], became: readonly Done[]) => {
      some.forEach((act, index) => void done.set(act, became[index] ?? null));
    };
    const opens = of('open');
    note(opens, await openAll(client, opens));
    for (const act of opens) if (done.get(act) === null) this.#promised.set(act.session.code, 0);
    const appends = of('append').filter(({ code }) => this.#promised.has(code));
    note(appends, await appendAll(client, this.#placed(appends)));
    note(of('mark'), await markAll(client, of('mark')));
    note(of('forget'), await forgetAll(client, of('forget')));
    for (const { code } of of('forget')) this.#promised.delete(code);
    return done;
  }

  /** Each of a class gets the number after the one before. */
  #placed(appends: readonly Of<'append'>[]): Placed[] {
    const last = new Map(this.#promised);
    return appends.map(({ code, entry }) => {
      const seq = (last.get(code) ?? 0) + 1;
      last.set(code, seq);
      return { code, entry, seq };
    });
  }

  #promise(code: string, seq: Done | undefined): void {
    const before = this.#promised.get(code);
    if (before !== undefined && typeof seq === 'number') this.#promised.set(code, Math.max(before, seq));
  }
}
