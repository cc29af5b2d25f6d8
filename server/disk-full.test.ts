/** A full disk, as far as a process can be made to believe in one: its files may not grow. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { freePort, startServer } from '../scripts/class/server.ts';
import { planOf } from '../shared/lesson/plan.ts';
import { joinClass, SMALL } from './testing/class.ts';

const canLimit = spawnSync('prlimit', ['--version']).status === 0;
const dataDir = mkdtempSync(join(tmpdir(), 'simul-full-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

it.skipIf(!canLimit)(
  'a full disk: nothing is acknowledged, everybody is told, and it goes on by itself',
  async () => {
    const server = await startServer(await freePort(), dataDir);
    const filesUpTo = (bytes: number | 'unlimited') =>
      spawnSync('prlimit', ['--pid', String(server.pid()), `--fsize=${bytes}:unlimited`]);
    try {
      const { code, secret } = await server.open({
        ...SMALL,
        plan: planOf([{ policy: 'event-loop', durationMs: 600_000 }]),
      });
      const teacher = await joinClass(server.url, code, { as: 'host', secret });
      const ada = await joinClass(server.url, code, { as: 'player', name: 'Ada' });
      await teacher.ask('host', { do: 'start' });
      filesUpTo(4_096);
      const move = { from: 'e2', to: 'e4' };
      expect(await ada.ask('move', move)).toMatchObject({ code: 'notSaved', retry: true });
      await teacher.last('status', ({ held, paused }) => held === 'notSaved' && paused);
      await expect(joinClass(server.url, code, { as: 'player', name: 'Ben' })).rejects.toThrow();
      filesUpTo('unlimited');
      await teacher.until(() => teacher.told('status').at(-1)?.held === null, 'the end of it');
      expect(await ada.ask('move', move)).toHaveProperty('seq');
      teacher.drop();
      ada.drop();
    } finally {
      await server.stop();
    }
  },
  30_000,
);
