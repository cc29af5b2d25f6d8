/** One contract for every store: a new one is a line in the table below. What holds for one kind alone stands beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPostgres, TestPostgres } from '../testing/postgres.ts';
import { closesItsStores, kept, newFolder } from '../testing/stores.ts';
import { MemoryStore } from './memory-store.ts';
import { PostgresStore } from './postgres/postgres-store.ts';
import { SqliteStore } from './sqlite-store.ts';
import { CodeTaken, type Store } from './store.ts';

closesItsStores();
const sqlite = async (folder = newFolder()): Promise<Store> => kept(await SqliteStore.in(folder));

let cluster: TestPostgres | null = null;
beforeAll(async () => {
  if (hasPostgres) cluster = await TestPostgres.started();
}, 60_000);
afterAll(() => cluster?.remove());

/** A store, and how the server that comes after its own opens it. */
type Made = { readonly store: Store; readonly next: () => Promise<Store> };
function inMemory(): Promise<Made> {
  const store = new MemoryStore();
  return Promise.resolve({ store, next: async () => new MemoryStore(store) });
}
async function inFile(): Promise<Made> {
  const folder = newFolder();
  return { store: await sqlite(folder), next: () => sqlite(folder) };
}
async function inPostgres(): Promise<Made> {
  const url = (await cluster?.newDatabase()) ?? '';
  const next = async () => kept(await PostgresStore.at(url));
  return { store: await next(), next };
}

const CLASS = { code: '412907', secretHash: 'hash', options: '{}' };
const move = (id: string, input = id) => ({ sender: { board: 3, id }, input });

describe.each([
  { where: 'in memory', make: inMemory, canBeHad: true },
  { where: 'in a file', make: inFile, canBeHad: true },
  { where: 'in PostgreSQL', make: inPostgres, canBeHad: hasPostgres },
])('a store $where', ({ make, canBeHad }) => {
  if (!canBeHad) return it.skip('is not tried: PostgreSQL is not on this machine');

  async function withClass() {
    const { store } = await make();
    await store.open(CLASS, 1_000);
    return store;
  }

  it('gives its classes to the next server when it is closed, and puts nothing into them any more', async () => {
    const { store: first, next } = await make();
    await first.open(CLASS, 1_000);
    await first.append(CLASS.code, move('a'));
    await first.open({ ...CLASS, code: '600613' }, 2_000);
    expect(await first.take()).toEqual([]);
    await first.close();
    const second = await next();
    expect((await second.take(1)).map(({ code, entries }) => [code, entries.length])).toEqual([
      [CLASS.code, 1],
    ]);
    await expect(first.append(CLASS.code, move('late'))).rejects.toThrow();
    await expect(first.mark(CLASS.code, { round: 9, clockMs: 9, seenAtMs: 9 })).rejects.toThrow();
    expect(await second.append(CLASS.code, move('a'))).toBe(1);
    expect(await second.append(CLASS.code, move('b'))).toBe(2);
    expect((await second.take()).map(({ code }) => code)).toEqual(['600613']);
    expect(await second.take()).toEqual([]);
    const [one] = await second.read();
    expect(one?.entries.map(({ input }) => input)).toEqual(['a', 'b']);
    expect(one?.mark.round).toBe(0);
  });

  it('keeps a class and what was put into it, in order', async () => {
    const store = await withClass();
    const seqs = await Promise.all(['a', 'b', 'c'].map((id) => store.append(CLASS.code, move(id))));
    expect(seqs).toEqual([1, 2, 3]);
    await store.mark(CLASS.code, { round: 2, clockMs: 1234.000001, seenAtMs: 5_000 });
    expect(await store.read()).toEqual([
      {
        ...CLASS,
        mark: { round: 2, clockMs: 1234.000001, seenAtMs: 5_000 },
        entries: ['a', 'b', 'c'].map((id, index) => ({ ...move(id), seq: index + 1 })),
      },
    ]);
  });

  it('keeps what one seat sends twice once; who has no id is never the same', async () => {
    const store = await withClass();
    const nobody = { sender: null, input: 'x' };
    expect(await store.append(CLASS.code, move('a', 'first'))).toBe(1);
    expect(await store.append(CLASS.code, move('a', 'again'))).toBe(1);
    expect(await store.append(CLASS.code, { sender: { board: 4, id: 'a' }, input: 'other seat' })).toBe(2);
    expect(await store.append(CLASS.code, nobody)).toBe(3);
    expect(await store.append(CLASS.code, nobody)).toBe(4);
    const [one] = await store.read();
    expect(one?.entries.map(({ input }) => input)).toEqual(['first', 'other seat', 'x', 'x']);
  });

  it('forgets a class, names and all, and takes nothing for it any more', async () => {
    const store = await withClass();
    await store.append(CLASS.code, move('a'));
    await store.forget(CLASS.code);
    expect(await store.read()).toEqual([]);
    await expect(store.append(CLASS.code, move('b'))).rejects.toThrow('no such class');
    await store.open(CLASS, 2_000);
    expect(await store.append(CLASS.code, move('a'))).toBe(1);
  });

  it('forgets what a later entry makes outdated, with it alone, and gives no number twice', async () => {
    const { store: first, next } = await make();
    await first.open(CLASS, 1_000);
    for (const id of ['a', 'b', 'c']) await first.append(CLASS.code, move(id));
    expect(await first.append(CLASS.code, move('d'), [1, 3])).toBe(4);
    // Said again it is the same entry, and makes nothing else outdated.
    expect(await first.append(CLASS.code, move('d'), [2])).toBe(4);
    const told = await Promise.all([
      first.append(CLASS.code, move('e'), [4]),
      first.append(CLASS.code, move('f')),
      first.mark(CLASS.code, { round: 0, clockMs: 0, seenAtMs: 1 }),
    ]);
    expect(told.slice(0, 2)).toEqual([5, 6]);
    await first.close();
    const second = await next();
    const [one] = await second.take();
    expect(one?.entries.map(({ seq, input }) => `${seq} ${input}`)).toEqual(['2 b', '5 e', '6 f']);
    expect(await second.append(CLASS.code, move('a'))).toBe(7);
  });

  it('tells apart whatever strangers take for their ids', async () => {
    const store = await withClass();
    const ids = [
      '\0',
      '\0\0',
      ' ',
      '"',
      '\\',
      '\\"',
      "'; --",
      '{a,b}',
      'NULL',
      'null',
      '\n',
      'é',
      'e\u0301',
      '♔',
      '😀',
    ];
    const seqs = await Promise.all(ids.map((id) => store.append(CLASS.code, move(id, 'x'))));
    expect(seqs).toEqual(ids.map((_, index) => index + 1));
    const [one] = await store.read();
    expect(one?.entries.map(({ sender }) => sender?.id)).toEqual(ids);
  });

  it('keeps what comes all at once: each once, in its class’s order', async () => {
    const store = await withClass();
    await store.open({ ...CLASS, code: '600613' }, 2_000);
    const ids = Array.from({ length: 200 }, (_, nr) => `${nr % 150}`);
    const both = [CLASS.code, '600613'];
    const seqs = await Promise.all(
      ids.flatMap((id, nr) => [
        ...both.map((code) => store.append(code, move(id))),
        ...(nr % 50 === 0 ? [store.mark(CLASS.code, { round: nr, clockMs: nr, seenAtMs: nr })] : []),
      ]),
    );
    expect(seqs.filter(Number).length).toBe(400);
    for (const { entries } of await store.read()) {
      expect(entries.map(({ input }) => input)).toEqual([...new Set(ids)]);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    }
    expect((await store.read()).map(({ mark }) => mark.round)).toEqual([150, 0]);
  });

  it('opens a code once, whoever has it, and fails nobody else for it', async () => {
    const { store: first, next } = await make();
    await first.open(CLASS, 1_000);
    expect(await first.append(CLASS.code, move('a'))).toBe(1);
    await first.close();
    const store = await next();
    const opened = [CLASS, { ...CLASS, code: '600613' }].map((session) => store.open(session, 1_000));
    expect(await Promise.allSettled(opened)).toMatchObject([
      { status: 'rejected', reason: expect.any(CodeTaken) },
      { status: 'fulfilled' },
    ]);
    expect((await store.take())[0]?.entries).toHaveLength(1);
    expect(await store.append(CLASS.code, move('b'))).toBe(2);
  });
});
