/** What holds for a store in a file alone. The contract is in store.test.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { closesItsStores, kept, newFolder } from '../testing/stores.ts';
import { Database } from './database.ts';
import { SqliteStore } from './sqlite-store.ts';

closesItsStores();

const sqlite = async (folder: string, source?: URL) => kept(await SqliteStore.in(folder, source));

const CLASS = { code: '412907', secretHash: 'hash', options: '{}' };
const move = (id: string, input = id) => ({ sender: { board: 3, id }, input });

describe('a store in a file', () => {
  it('is there again after it was closed', async () => {
    const folder = newFolder();
    const store = await SqliteStore.in(folder);
    await store.open(CLASS, 1_000);
    await store.append(CLASS.code, move('a'));
    await store.close();
    await expect(store.append(CLASS.code, move('late'))).rejects.toThrow('closed');
    expect((await (await sqlite(folder)).read())[0]?.entries).toHaveLength(1);
  });

  it('leaves nothing of a forgotten name in its files', async () => {
    const folder = newFolder();
    const store = await sqlite(folder);
    await store.open(CLASS, 1_000);
    await store.append(CLASS.code, move('a', 'Quetzalcoatl'));
    const bytes = () =>
      ['simul.db', 'simul.db-wal'].map((file) => readFileSync(join(folder, file), 'latin1')).join();
    expect(bytes()).toContain('Quetzalcoatl');
    await store.forget(CLASS.code);
    expect(bytes()).not.toContain('Quetzalcoatl');
  });

  it('leaves nothing of the name of somebody who came and went, a second later', async () => {
    const folder = newFolder();
    const store = await sqlite(folder);
    await store.open(CLASS, 1_000);
    await store.append(CLASS.code, move('a', 'Quetzalcoatl'));
    await store.append(CLASS.code, move('b', 'gone'), [1]);
    await store.mark(CLASS.code, { round: 0, clockMs: 0, seenAtMs: 2_000 });
    const bytes = ['simul.db', 'simul.db-wal'].map((file) => readFileSync(join(folder, file), 'latin1'));
    expect(bytes.join()).not.toContain('Quetzalcoatl');
  });

  it('takes back what it refused, though the disk has it after all', async () => {
    const folder = newFolder();
    const database = new Database(folder);
    database.keep([{ do: 'open', session: CLASS, seenAtMs: 1_000 }]);
    for (const id of ['promised', 'refused'])
      database.keep([{ do: 'append', code: CLASS.code, entry: move(id) }]);
    database.close();
    const again = new Database(folder);
    again.cutBack(new Map([[CLASS.code, 1]]));
    expect(again.read()[0]?.entries.map(({ input }) => input)).toEqual(['promised']);
    again.close();
  });

  it('fails who asked a thread that dies, and goes on with another one', async () => {
    const folder = newFolder();
    const source = join(folder, 'thread.mjs');
    writeFileSync(
      source,
      `import { existsSync, writeFileSync } from 'node:fs';
       import { parentPort, workerData } from 'node:worker_threads';
       parentPort.on('message', ({ ask }) => {
         const died = workerData + '/died';
         if (ask === 'keep' && !existsSync(died)) {
           writeFileSync(died, '');
           throw new Error('out of memory');
         }
         parentPort.postMessage({ keep: { say: 'kept', done: [1] }, read: { say: 'read', kept: [] }, close: { say: 'closed' } }[ask]);
       });`,
    );
    const store = await sqlite(folder, pathToFileURL(source));
    await expect(store.append(CLASS.code, move('a'))).rejects.toThrow('thread ended');
    expect(await store.append(CLASS.code, move('a'))).toBe(1);
  });

  it('is one server’s alone', async () => {
    const folder = newFolder();
    await sqlite(folder);
    await expect(SqliteStore.in(folder)).rejects.toMatchObject({ why: 'busy' });
  });

  it('that is none is refused and left as it is', async () => {
    const folder = newFolder();
    const file = join(folder, 'simul.db');
    writeFileSync(file, 'My diary. '.repeat(1_000));
    await expect(SqliteStore.in(folder)).rejects.toMatchObject({ why: 'broken' });
    expect(readFileSync(file, 'utf8')).toBe('My diary. '.repeat(1_000));
  });

  it('of a newer version is refused and left as it is', async () => {
    const folder = newFolder();
    const newer = new DatabaseSync(join(folder, 'simul.db'));
    newer.exec('PRAGMA user_version = 99; CREATE TABLE later (what TEXT)');
    newer.close();
    await expect(SqliteStore.in(folder)).rejects.toMatchObject({ why: 'newer' });
  });

  it('that can’t be made is refused', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    await expect(SqliteStore.in(join(file, 'below'))).rejects.toMatchObject({ why: 'shut' });
  });
});
