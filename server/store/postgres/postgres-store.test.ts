/** What holds for a database alone: it may be away, refuse, or belong to somebody else. The contract is in store.test.ts. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, TestPostgres } from '../../testing/postgres.ts';
import type { Store } from '../store.ts';
import { PostgresStore } from './postgres-store.ts';

const CLASS = { code: '412907', secretHash: 'hash', options: '{}' };
const move = (id: string) => ({ sender: { board: 3, id }, input: id });

describe.skipIf(!hasPostgres)('a store in PostgreSQL', () => {
  let cluster: TestPostgres;
  const open: Store[] = [];
  beforeAll(async () => {
    cluster = await TestPostgres.started();
  }, 60_000);
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  afterAll(() => cluster.remove());

  async function at(url: string): Promise<Store> {
    const store = await PostgresStore.at(url);
    open.push(store);
    return store;
  }
  const inputsAt = (url: string) => cluster.ask('SELECT input FROM simul.entry ORDER BY seq', url);
  const refused = (url: string) => expect(PostgresStore.at(url, { waitMs: 0 })).rejects;

  it('is there again after it was closed', async () => {
    const url = await cluster.newDatabase();
    const store = await at(url);
    await store.open(CLASS, 1_000);
    await store.append(CLASS.code, move('a'));
    await store.close();
    await expect(store.append(CLASS.code, move('late'))).rejects.toThrow('closed');
    const again = await at(url);
    const [kept] = await again.take();
    expect(kept?.entries).toHaveLength(1);
    expect(await again.append(CLASS.code, move('b'))).toBe(2);
  });

  it('refuses while the database is away, and goes on when it is back, with nothing that it refused', async () => {
    const url = await cluster.newDatabase();
    const store = await at(url);
    await store.open(CLASS, 1_000);
    await store.append(CLASS.code, move('before'));
    await cluster.crash();
    await expect(store.append(CLASS.code, move('meanwhile'))).rejects.toThrow();
    await expect(store.mark(CLASS.code, { round: 1, clockMs: 1, seenAtMs: 1 })).rejects.toThrow();
    await cluster.start();
    expect(await store.append(CLASS.code, move('after'))).toBe(2);
    expect(await inputsAt(url)).toEqual([{ input: 'before' }, { input: 'after' }]);
  });

  it('takes back what it refused, though the database has it after all', async () => {
    const url = await cluster.newDatabase();
    const store = await at(url);
    await store.open(CLASS, 1_000);
    await store.append(CLASS.code, move('promised'));
    // As a commit of which the answer was lost on the way.
    await cluster.ask("INSERT INTO simul.entry VALUES ('412907', 2, 3, 'refused', 'refused')", url);
    await cluster.ask(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'simul'",
    );
    await expect(store.append(CLASS.code, move('lost'))).rejects.toThrow();
    expect(await store.append(CLASS.code, move('refused'))).toBe(2);
    expect(await inputsAt(url)).toEqual([{ input: 'promised' }, { input: 'refused' }]);
  });

  it('knows a token for each class: who slept while it was taken is refused, and told', async () => {
    const url = await cluster.newDatabase();
    const sleeper = await PostgresStore.at(url, { address: 'http://one' });
    const taker = await PostgresStore.at(url, { address: 'http://two' });
    open.push(sleeper, taker);
    const lost: string[] = [];
    sleeper.onLost((code) => lost.push(code));
    await sleeper.open(CLASS, 1_000);
    await sleeper.open({ ...CLASS, code: '600613' }, 1_000);
    await sleeper.append(CLASS.code, move('a'));
    expect(await taker.take()).toEqual([]);
    await expect(taker.append(CLASS.code, move('not mine'))).rejects.toThrow();
    await cluster.ask("DELETE FROM simul.process WHERE address = 'http://one'", url);
    expect(await taker.take(1)).toMatchObject([{ code: CLASS.code }]);
    expect(await taker.append(CLASS.code, move('b'))).toBe(2);
    const late = [sleeper.append(CLASS.code, move('zombie')), sleeper.append('600613', move('still mine'))];
    await expect(late[0]).rejects.toThrow('Another server');
    expect(await late[1]).toBe(1);
    expect(lost).toEqual([CLASS.code]);
    await expect(sleeper.append(CLASS.code, move('zombie'))).rejects.toThrow();
    await sleeper.forget(CLASS.code);
    expect(await inputsAt(url)).toEqual([{ input: 'a' }, { input: 'still mine' }, { input: 'b' }]);
    // Who marks alone finds out as well.
    expect(await taker.take()).toMatchObject([{ code: '600613' }]);
    await expect(sleeper.mark('600613', { round: 1, clockMs: 1, seenAtMs: 1 })).rejects.toThrow(
      'Another server',
    );
    expect(lost).toEqual([CLASS.code, '600613']);
  });

  it('lets no taker miss what its last owner is just writing', async () => {
    const url = await cluster.newDatabase();
    const [writer, taker] = [
      await PostgresStore.at(url, { address: 'http://one' }),
      await PostgresStore.at(url, { address: 'http://two' }),
    ];
    open.push(writer, taker);
    await writer.open(CLASS, 1_000);
    const promised: string[] = [];
    const writes = Array.from({ length: 60 }, async (_, nr) => {
      await new Promise((resolve) => setTimeout(resolve, nr));
      await writer.append(CLASS.code, move(`${nr}`)).then(
        () => promised.push(`${nr}`),
        () => {},
      );
    });
    await new Promise((resolve) => setTimeout(resolve, 25));
    await cluster.ask("DELETE FROM simul.process WHERE address = 'http://one'", url);
    const [kept] = await taker.take();
    await Promise.all(writes);
    expect(kept?.entries.map(({ input }) => input).sort()).toEqual([...promised].sort());
  });

  it('is one server’s alone; its connection that lingers is waited for', async () => {
    const url = await cluster.newDatabase();
    const first = await at(url);
    const second = PostgresStore.at(url);
    await first.close();
    open.push(await second);
    await refused(url).toMatchObject({ why: 'busy' });
    await expect(PostgresStore.at(url, { address: 'http://two', waitMs: 0 })).rejects.toMatchObject({
      why: 'busy',
    });
  });

  it.each([
    ['nothing answers', () => 'postgresql://simul:secret@127.0.0.1:1/simul', 'unreachable'],
    ['no such machine is', () => 'postgresql://simul:secret@nowhere.invalid/simul', 'unreachable'],
    ['the password is wrong', () => cluster.url('postgres', 'guessed'), 'password'],
    ['there is no such database', () => cluster.url('nowhere'), 'missing'],
  ])('is refused where %s', async (_what, url, why) => {
    await refused(url()).toMatchObject({ why });
  });

  it('is refused where tables may not be made, or letters would be lost', async () => {
    const url = await cluster.newDatabase();
    await cluster.ask("CREATE ROLE guest LOGIN PASSWORD 'guest'", url);
    await refused(
      url.replace('user=simul', 'user=guest').replace(/password=[^&]+/, 'password=guest'),
    ).toMatchObject({
      why: 'rights',
    });
    const latin = await cluster.newDatabase("ENCODING 'LATIN1' TEMPLATE template0");
    await refused(latin).toMatchObject({ why: 'letters' });
  });

  it('of a newer version, or with somebody else’s tables, is refused and left as it is', async () => {
    const url = await cluster.newDatabase();
    await (await PostgresStore.at(url)).close();
    await cluster.ask('UPDATE simul.version SET version = 99', url);
    await refused(url).toMatchObject({ why: 'newer' });
    expect(await cluster.ask('SELECT version FROM simul.version', url)).toEqual([{ version: 99 }]);
    const others = await cluster.newDatabase();
    await cluster.ask('CREATE SCHEMA simul; CREATE TABLE simul.class (room text)', others);
    await refused(others).toMatchObject({ why: 'broken' });
    expect(
      await cluster.ask(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'simul'",
        others,
      ),
    ).toEqual([{ table_name: 'class' }]);
  });
});
