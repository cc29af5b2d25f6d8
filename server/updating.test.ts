/** A server that is told to stop, as for a new version: everybody hears of it, and the next one has the same class. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CLOSED_FOR_GOOD } from '../shared/protocol/classroom.ts';
import { SqliteStore } from './store/sqlite-store.ts';
import { bootClass } from './testing/class.ts';
import { comeInRaw } from './testing/raw.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'simul-updating-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

it('says "updating", keeps the class, and leaves the door open for coming back', async () => {
  const server = await bootClass({ dataDir });
  const { code, secret } = await server.open();
  const teacher = await server.join(code, { as: 'host', secret });
  const ada = await server.join(code, { as: 'player', name: 'Ada' });
  await teacher.ask('host', { do: 'start' });
  const { seq } = (await ada.ask('move', { from: 'e2', to: 'e4' }, 'mine')) as { seq: number };
  await server.app.close();
  await ada.until(() => ada.closed !== null, 'the end');
  expect(ada.told('status').at(-1)).toMatchObject({ held: 'updating', paused: true });
  expect(ada.closed?.code).not.toBe(CLOSED_FOR_GOOD);
  const store = await SqliteStore.in(dataDir);
  const [kept] = await store.read();
  await store.close();
  expect(kept).toMatchObject({ code, mark: { round: 1 } });
  expect(kept?.entries.find(({ sender }) => sender?.id === 'mine')?.seq).toBe(seq);
});

it('waits for nobody: neither for a seat that was kept and not taken, nor for one who hears nothing', async () => {
  const server = await bootClass();
  const { code } = await server.open();
  const deaf = await comeInRaw(server.url, code, { as: 'player', name: 'Ben' });
  deaf.socket.close = () => {};
  await server.post(`/matchmake/joinById/${code}`, { as: 'player', name: 'Ada' });
  // The framework keeps a seat for fifteen seconds.
  await server.app.close();
}, 10_000);
