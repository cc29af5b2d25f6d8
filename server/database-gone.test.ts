/** The whole server on PostgreSQL: the database goes away in the middle of a round, and then the server is killed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startServer } from '../scripts/class/server.ts';
import { planOf } from '../shared/lesson/plan.ts';
import { joinClass, joinPatiently, SMALL } from './testing/class.ts';
import { hasPostgres, TestPostgres } from './testing/postgres.ts';

describe.skipIf(!hasPostgres)('a server that keeps its classes in a database', () => {
  let cluster: TestPostgres;
  beforeAll(async () => {
    cluster = await TestPostgres.started();
  }, 60_000);
  afterAll(() => cluster.remove());

  it('acknowledges nothing while it is away, stands still, goes on, and is there again after kill -9; one that starts meanwhile waits', async () => {
    const DATABASE_URL = await cluster.newDatabase();
    const [server, latePort] = [
      await startServer(await freePort(), ':memory:', 1, { DATABASE_URL }),
      await freePort(),
    ];
    const another = { DATABASE_URL: await cluster.newDatabase() };
    try {
      const { code, secret } = await server.open({
        ...SMALL,
        plan: planOf([{ policy: 'event-loop', durationMs: 600_000 }]),
      });
      const teacher = await joinClass(server.url, code, { as: 'host', secret });
      const ada = await joinClass(server.url, code, { as: 'player', name: 'Ada' });
      const { token } = await ada.last('seat');
      await teacher.ask('host', { do: 'start' });

      await cluster.crash();
      // One that starts meanwhile waits for it.
      const starting = startServer(latePort, ':memory:', 1, another);
      const move = { from: 'e2', to: 'e4' };
      expect(await ada.ask('move', move)).toMatchObject({ code: 'notSaved', retry: true });
      await teacher.last('status', ({ held, paused }) => held === 'notSaved' && paused);
      await expect(joinClass(server.url, code, { as: 'player', name: 'Ben' })).rejects.toThrow();
      const ready = () => fetch(`http://127.0.0.1:${latePort}/readyz`).then(({ status }) => status);
      await expect.poll(() => ready().catch(() => null), { timeout: 20_000 }).toBe(503);

      await cluster.start();
      await teacher.until(() => teacher.told('status').at(-1)?.held === null, 'the end of it');
      const kept = await ada.ask('move', move, 'mine');
      expect(kept).toHaveProperty('seq');
      const late = await starting;
      expect(await ready()).toBe(200);
      await late.stop();

      server.kill();
      await ada.until(() => ada.closed !== null, 'the end of the server');
      const again = await joinPatiently(server.url, code, { as: 'player', name: 'Ada', token });
      expect(await again.ask('move', move, 'mine')).toEqual(kept);
      for (const one of [teacher, ada, again]) one.drop();
    } finally {
      await server.stop();
    }
  }, 60_000);
});
