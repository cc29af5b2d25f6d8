/**
 * Classes in a PostgreSQL database. One connection writes them, group after group; where anything goes wrong it is let
 * go, and the next request opens another: until then nothing is kept, and nothing is said to be.
 */
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Act, Done } from '../group-commit.ts';
import { GroupedStore } from '../grouped-store.ts';
import { type Kept, NotOurs, type Store } from '../store.ts';
import { connected, letGo } from './connection.ts';
import { begin, end, type Lease, reclaim, type Self, take } from './leases.ts';
import { beat, bury, type Look, look, type Member, type Occupied } from './members.ts';
import { appendAll, forgetAll, markAll, type Of, openAll, type Placed, readAll } from './statements.ts';

/** The connection of a server that was just killed ends in this time. */
const LET_GO_MS = 5_000;

type How = {
  /** Where the other servers that share the database reach this one; without it nobody else may use it. */
  readonly address?: string;
  /** So long another server that seems to be in the way is waited for. */
  readonly waitMs?: number;
};

export class PostgresStore extends GroupedStore implements Store {
  readonly #url: string;
  readonly #self: Self;
  /** Whoever asks the connection waits for who asked before: what is one transaction is nobody else's. */
  #turn: Promise<unknown> = Promise.resolve();
  #client: Client | null = null;
  #isClosed = false;
  /** The classes that this server has. */
  readonly #held = new Map<string, Lease>();
  #tellLost: (code: string) => void = () => {};

  private constructor(url: string, address: string | undefined) {
    super();
    this.#url = url;
    this.#self = { id: randomUUID(), address: address ?? null };
  }

  /**
   * Connects to the database and checks it; makes the tables, or brings them to this version.
   * @throws DatabaseNotOpened
   */
  static async at(url: string, { address, waitMs = LET_GO_MS }: How = {}): Promise<PostgresStore> {
    const store = new PostgresStore(url, address);
    store.#client = await connected(url, address !== undefined, waitMs);
    await store.#inTurn((client) => begin(client, store.#self));
    return store;
  }

  read(): Promise<readonly Kept[]> {
    return this.#inTurn(readAll);
  }

  take(most = Infinity): Promise<readonly Kept[]> {
    return this.#inTurn(async (client) => {
      const { kept, tokens } = await take(client, this.#self, [...this.#held.keys()], most);
      for (const { code, entries } of kept)
        this.#held.set(code, { token: tokens.get(code) ?? 0, seq: entries.at(-1)?.seq ?? 0 });
      return kept;
    });
  }

  onLost(told: (code: string) => void): void {
    this.#tellLost = told;
  }

  /**
   * Says that this server lives, and looks at the others that share the database.
   * @param occupied how many halls it has, and may have
   */
  beat(occupied: Occupied): Promise<Look> {
    return this.#inTurn(async (client) => {
      if (!(await beat(client, this.#self, occupied))) await this.#reclaim(client);
      const { lost, ...seen } = await look(client, this.#self, this.#held);
      for (const code of lost) this.#lost(code);
      return seen;
    });
  }

  /** That server is gone, unless it has said another word meanwhile. */
  bury(member: Member): Promise<void> {
    return this.#inTurn((client) => bury(client, member));
  }

  async close(): Promise<void> {
    await this.groups.finished();
    if (this.#client) await this.#inTurn((client) => end(client, this.#self)).catch(() => {});
    this.#isClosed = true;
    await this.#client?.end().catch(() => {});
  }

  #inTurn<Result>(ask: (client: Client) => Promise<Result>): Promise<Result> {
    const answer = this.#turn.then(() => this.#with(ask));
    this.#turn = answer.catch(() => {});
    return answer;
  }

  /** After a failure the connection may be wrong about what is kept: nothing more is asked of it. */
  async #with<Result>(ask: (client: Client) => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new Error('The store is closed');
    const client = this.#client ?? (await this.#again());
    this.#client = client;
    try {
      return await ask(client);
    } catch (error) {
      letGo(client);
      this.#client = null;
      throw error;
    }
  }

  /** What was refused when the last connection broke may have been kept after all, and may be about to be. */
  async #again(): Promise<Client> {
    const client = await connected(this.#url, this.#self.address !== null);
    try {
      await this.#reclaim(client);
      return client;
    } catch (error) {
      letGo(client);
      throw error;
    }
  }

  async #reclaim(client: Client): Promise<void> {
    for (const code of await reclaim(client, this.#self, this.#held)) this.#lost(code);
  }

  #lost(code: string): void {
    if (this.#held.delete(code)) this.#tellLost(code);
  }

  protected keep(acts: readonly Act[]): Promise<readonly Done[]> {
    return this.#inTurn((client) => this.#keep(client, acts));
  }

  /** All of them, or none: where they are of one kind, they are one statement. */
  async #keep(client: Client, acts: readonly Act[]): Promise<Done[]> {
    const drops = acts.some((act) => act.do === 'append' && act.outdated?.length);
    const isOneStatement = !drops && new Set(acts.map((act) => act.do)).size === 1;
    if (!isOneStatement) await client.query('BEGIN');
    const done = await this.#inOrder(client, acts);
    if (!isOneStatement) await client.query('COMMIT');
    for (const [act, became] of done) this.#note(act, became);
    return acts.map((act) => done.get(act) ?? null);
  }

  /** A class is opened before something is put into it, and forgotten last. What is not this server's is passed over. */
  async #inOrder(client: Client, acts: readonly Act[]): Promise<ReadonlyMap<Act, Done>> {
    const done = new Map<Act, Done>();
    const of = <Kind extends Act['do']>(kind: Kind) => acts.filter((act): act is Of<Kind> => act.do === kind);
    const note = (some: readonly Act[], became: readonly Done[]) => {
      some.forEach((act, index) => void done.set(act, became[index] ?? null));
    };
    const { id } = this.#self;
    const opens = of('open');
    note(opens, await openAll(client, id, opens));
    const news = opens.filter((act) => done.get(act) === null);
    const held = new Map([...this.#held, ...news.map(({ session }) => [session.code, FRESH] as const)]);
    const appends = of('append').filter(({ code }) => held.has(code));
    note(appends, await appendAll(client, placed(appends, held)));
    const marks = of('mark').flatMap((act) => withToken(act, held));
    note(
      of('mark').filter(({ code }) => held.has(code)),
      await markAll(client, marks),
    );
    note(of('forget'), await forgetAll(client, id, of('forget')));
    return done;
  }

  /** What became of it is known for good. */
  #note(act: Act, became: Done): void {
    if (act.do === 'open') {
      if (became === null) this.#held.set(act.session.code, { ...FRESH });
      return;
    }
    const lease = this.#held.get(act.code);
    if (act.do === 'forget') this.#held.delete(act.code);
    else if (became instanceof NotOurs) this.#lost(act.code);
    else if (lease && typeof became === 'number') lease.seq = Math.max(lease.seq, became);
  }
}

const FRESH: Readonly<Lease> = { token: 1, seq: 0 };

/** Each of a class gets the number after the one before. */
function placed(appends: readonly Of<'append'>[], held: ReadonlyMap<string, Readonly<Lease>>): Placed[] {
  const last = new Map<string, number>();
  return appends.map(({ code, entry, outdated = [] }) => {
    const { token, seq: before } = held.get(code) ?? FRESH;
    const seq = (last.get(code) ?? before) + 1;
    last.set(code, seq);
    return { code, entry, token, seq, outdated };
  });
}

function withToken(act: Of<'mark'>, held: ReadonlyMap<string, Readonly<Lease>>) {
  const lease = held.get(act.code);
  return lease ? [{ ...act, token: lease.token }] : [];
}
