/** Two servers that are one: halls are found from both, and outlive whichever ends, freezes, or loses the list of halls. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, startServer, type TrialServer } from '../scripts/class/server.ts';
import { planOf } from '../shared/lesson/plan.ts';
import { joinClass, joinPatiently, SMALL } from './testing/class.ts';
import { hasPostgres, TestPostgres } from './testing/postgres.ts';
import { hasRedis, TestRedis } from './testing/redis.ts';

const WANTED = { ...SMALL, plan: planOf([{ policy: 'event-loop', durationMs: 600_000 }]) };
/** Within ten seconds, and the load of a test's machine. */
const TAKEN_OVER_MS_MAX = 20_000;

const statusAt = async (url: string, path: string) => (await fetch(url + path)).status;
const hallsOf = async ({ url }: TrialServer): Promise<number> =>
  ((await (await fetch(`${url}/healthz`)).json()) as { rooms: number }).rooms;
async function asked(url: string, path: string, method = 'GET', body?: object) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: answer.status, body: (await answer.json()) as unknown };
}
const until = (what: () => unknown) => expect.poll(what, { timeout: TAKEN_OVER_MS_MAX, interval: 100 });

describe.skipIf(!hasPostgres || !hasRedis)('several servers', () => {
  let database: TestPostgres;
  let redis: TestRedis;
  const servers: TrialServer[] = [];
  beforeAll(async () => {
    [database, redis] = await Promise.all([TestPostgres.started(), TestRedis.started()]);
  }, 60_000);
  afterAll(async () => {
    for (const server of servers) {
      signal(server, 'SIGCONT');
      await server.stop();
    }
    await redis.stop();
    await database.remove();
  });

  function signal(server: TrialServer, name: NodeJS.Signals): void {
    const pid = server.pid();
    if (pid !== undefined) process.kill(pid, name);
  }

  it('find each other’s halls, take over those of one that freezes and fence it off, and get those of one that stops', async () => {
    const settings = {
      DATABASE_URL: await database.newDatabase(),
      REDIS_URL: redis.url,
      TRUSTED_PROXIES: '127.0.0.1',
    };
    const begin = async () => startServer(await freePort(), ':memory:', 1, settings);
    servers.push(...(await Promise.all([begin(), begin()])));
    const [one, two] = servers as [TrialServer, TrialServer];
    for (const { url } of servers) expect(await statusAt(url, '/readyz')).toBe(200);

    // New halls go where there is most room, whomever one asks.
    const { code, secret } = await one.open(WANTED);
    await until(async () => {
      await one.open(WANTED);
      return hallsOf(two);
    }).toBeGreaterThan(0);
    await until(() => redis.listed()).toContain(code);

    // A code opens its hall from either; one that is none is none at both.
    const teacher = await joinClass(two.url, code, { as: 'host', secret });
    const ada = await joinClass(two.url, code, { as: 'player', name: 'Ada' });
    const { token } = await ada.last('seat');
    const wanted = { as: 'player', name: 'Ada', token } as const;
    await teacher.ask('host', { do: 'start' });
    const move = { from: 'e2', to: 'e4' };
    const kept = await ada.ask('move', move, 'mine');
    expect(kept).toHaveProperty('seq');
    for (const { url } of servers) expect(await statusAt(url, '/api/halls/999999')).toBe(404);

    // What waits for different things is tried side by side.
    await Promise.all([programsHall(one, two), labsRun(two, code, secret), phonesTrial(one, two), guesses()]);

    // Without Redis all goes on, and the halls are listed again when it is back.
    await redis.stop();
    expect(await statusAt(two.url, `/api/halls/${code}`)).toBe(200);
    const ben = await joinClass(two.url, code, { as: 'player', name: 'Ben' });
    // On a busy machine the bot at his board has moved meanwhile: what nothing stands against shows that all is written down.
    expect(await teacher.ask('host', { do: 'lock' })).toHaveProperty('seq');
    await redis.start();

    // One freezes: the other has its hall, with every move.
    signal(one, 'SIGSTOP');
    const again = await joinPatiently(two.url, code, wanted, TAKEN_OVER_MS_MAX);
    expect(await again.ask('move', move, 'mine')).toEqual(kept);
    await until(() => redis.listed()).toContain(code);
    // It wakes, finds that it has nothing any more, and passes on who still comes to it.
    signal(one, 'SIGCONT');
    await until(() => hallsOf(one)).toBe(0);
    await until(() => statusAt(one.url, `/api/halls/${code}`)).toBe(200);
    const lost = await joinPatiently(one.url, code, wanted);
    expect(await lost.ask('move', move, 'mine')).toEqual(kept);

    // The other stops: its halls move.
    await two.stop();
    servers.pop();
    const moved = await joinPatiently(one.url, code, wanted, TAKEN_OVER_MS_MAX);
    expect(await moved.ask('move', move, 'mine')).toEqual(kept);
    for (const actor of [teacher, ada, ben, again, lost, moved]) actor.drop();
  }, 120_000);

  /** A program's hall answers at either, also where it has to wait. */
  async function programsHall(one: TrialServer, two: TrialServer): Promise<void> {
    const opened = await fetch(`${one.url}/api/code`, { method: 'POST', body: '{"boards":1,"thinkMs":300}' });
    const { path } = (await opened.json()) as { path: string };
    const reply = await fetch(`${two.url}${path}/boards/1/reply`);
    expect([opened.status, reply.status]).toEqual([201, 200]);
    expect(await statusAt(two.url, `${path.replace(/.$/, '!')}/round`)).toBe(404);
  }

  /** So does a lab's run, and the host of a class may start a heavy one anywhere. */
  async function labsRun(two: TrialServer, code: string, secret: string): Promise<void> {
    const lab = await asked(two.url, '/api/labs', 'POST', { lab: 'report', code, hostKey: secret });
    expect(lab.status).toBe(201);
    const { run, key } = lab.body as { run: string; key: string };
    for (const { url } of servers) {
      const events = (await fetch(`${url}/api/labs/${run}/events`)).body?.getReader();
      expect(new TextDecoder().decode((await events?.read())?.value)).toContain('id: 1');
      await events?.cancel();
    }
    expect((await asked(two.url, `/api/labs/${run}`, 'DELETE', { key })).body).toEqual({ stopped: true });
  }

  /** A phone that tries to get here has come to both. */
  async function phonesTrial(one: TrialServer, two: TrialServer): Promise<void> {
    await asked(two.url, '/api/room/123456', 'POST');
    await until(async () => (await asked(one.url, '/api/room/123456')).body).toEqual({ arrived: true });
  }

  /** Wrong codes are counted for both together: neither has heard so many. */
  async function guesses(): Promise<void> {
    const stranger = { headers: { 'x-forwarded-for': '203.0.113.9' } };
    const guessed = servers.flatMap(({ url }) =>
      Array.from({ length: 31 }, (_, nr) => fetch(`${url}/api/halls/0000${10 + nr}`, stranger)),
    );
    expect((await Promise.all(guessed)).map(({ status }) => status)).toContain(429);
  }
});
