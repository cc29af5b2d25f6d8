import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { isEnded } from '../../../shared/labs/labs.ts';
import {
  type ReportEvent,
  type ReportSettings,
  reportFiguresOf,
  requestsOf,
} from '../../../shared/labs/report.ts';
import { broughtFrom } from '../../../shared/labs/report-brought.ts';
import { report as words } from '../../../shared/text/labs/report.ts';
import { hasPostgres, TestPostgres } from '../../testing/postgres.ts';
import { type Means, RefusedLab } from '../lab.ts';
import { meansOf } from '../means.ts';
import { reportLabWith } from './report-lab.ts';

/** Machines that do much else are slow to start processes. */
vi.setConfig({ testTimeout: 60_000 });

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

const clock = { nowMs: () => performance.now(), wakeIn: () => () => {} };

/** A run of the lab; `memory`: what it may take, `databaseUrl`: the PostgreSQL that it is given, `boardOf`: whose seat. */
function runOf(
  settings: Partial<ReportSettings>,
  memory: Partial<Means['memory']> = {},
  databaseUrl: string | null = null,
  boardOf?: Means['boardOf'],
) {
  const events: ReportEvent[] = [];
  const pids: (number | null)[] = [];
  const means = meansOf(clock);
  const lab = reportLabWith(databaseUrl).start(
    { clients: CLIENTS, seconds: 0.5, handler: 'both', ...settings },
    (event) => events.push(event as ReportEvent),
    {
      ...means,
      memory: { freeMb: 2_000, safeMb: 1_000, ...memory },
      ...(boardOf && { boardOf }),
      startChild: (...args) => {
        const child = means.startChild(...args);
        pids.push(child.pid);
        return child;
      },
    },
  );
  ended.push(() => lab.stop());
  const told = (kind: ReportEvent['kind'], count = 1) =>
    expect
      .poll(() => events.filter((event) => event.kind === kind).length, { timeout: 40_000, interval: 20 })
      .toBeGreaterThanOrEqual(count);
  return { lab, events, pids, told };
}

/** The same, on a port of its own, as the server has it. */
async function servedRunOf(...how: Parameters<typeof runOf>) {
  const run = runOf(...how);
  const server = express()
    .use((request, response) => run.lab.http?.(request, response))
    .listen(0, '127.0.0.1');
  ended.push(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (seat = '') => {
    const response = await fetch(`http://127.0.0.1:${port}/report`, { headers: { seat } });
    return { status: response.status, body: await response.json() };
  };
  return { ...run, ask };
}

const CLIENTS = 5;
/** Whichever database is asked. */
const REPORT = { moves: 10_000, meanMs: 4_999.5 };

describe('the same request', () => {
  it('is served one after the other by a blocking handler, all at once by an async one', async () => {
    const { events, told } = runOf({});
    await told('ended');
    const figures = reportFiguresOf(events);
    expect(figures).toMatchObject({ blockingRequests: CLIENTS, asyncRequests: CLIENTS });
    expect((figures.blockingAllMs ?? 0) / (figures.asyncAllMs ?? 1)).toBeGreaterThan(CLIENTS / 2);
    // Each waited as long for the database: what differs is the queue.
    for (const { databaseMs } of requestsOf(events)) expect(databaseMs).toBeGreaterThan(450);
    const totals = requestsOf(events).flatMap(({ handler, totalMs }) =>
      handler === 'blocking' && totalMs !== null ? [totalMs] : [],
    );
    const queues = totals.sort((a, b) => a - b).map((totalMs) => Math.floor(totalMs / 500));
    for (const [before, queue] of queues.entries()) expect(queue).toBeGreaterThan(before);
    expect(events.at(-1)).toMatchObject({ kind: 'ended', why: 'done' });
  });

  it.runIf(existsSync('/proc/self/task'))('lets its thread sleep: it computes next to nothing', async () => {
    const { events, told } = runOf({ clients: 2, seconds: 1, handler: 'blocking' });
    await told('ended');
    const looks = events.flatMap((event) => (event.kind === 'thread' ? [event.look] : []));
    expect(looks.some(({ state }) => state === 'S (sleeping)')).toBe(true);
    const { blockingCpuMs = Number.POSITIVE_INFINITY, blockingAllMs = 0 } = reportFiguresOf(events);
    expect(blockingCpuMs).toBeLessThan(blockingAllMs / 4);
  });

  it('waits for a free connection where there are no more', async () => {
    const { events, told } = runOf({ clients: 12, handler: 'async' }, { safeMb: 340 });
    await told('ended');
    expect(events.find(({ kind }) => kind === 'open')).toMatchObject({ most: 6 });
    const took = requestsOf(events).map(({ totalMs }) => totalMs ?? 0);
    const [first = 0, ...others] = took.toSorted((one, other) => one - other);
    // Half of them, whatever else the machine does, wait for a whole query of somebody else.
    expect(others.filter((ms) => ms > 1.5 * first)).toHaveLength(6);
  });
});

describe('people', () => {
  it('ask over HTTP, and whichever handler has its turn brings them a real report', async () => {
    const { lab, events, told, ask } = await servedRunOf({ clients: 0, seconds: 0.5 });
    expect(await ask()).toMatchObject({ status: 503, body: { code: 'notYet' } });
    await told('open');
    await told('turn');
    const before = await Promise.all([ask(), ask(), ask()]);
    for (const { body } of before) expect(broughtFrom(body)).toMatchObject(REPORT);
    for (const order of [null, { do: 'turn' }, { do: 'turn', handler: 'fast' }]) lab.order?.(order);
    lab.order?.({ do: 'turn', handler: 'async' });
    await told('turn', 2);
    await Promise.all([ask(), ask(), ask()]);
    const figures = reportFiguresOf(events);
    expect((figures.blockingAllMs ?? 0) / (figures.asyncAllMs ?? 1)).toBeGreaterThan(1.5);
    expect(requestsOf(events).some(({ isOurs }) => isOurs)).toBe(false);
    expect(events.some(isEnded)).toBe(false);
  });
});

describe('a class', () => {
  it('asks from its seats: each once at a time, and each is told its place', async () => {
    const boardOf: Means['boardOf'] = (request) => Number(request.get('seat')) || null;
    const { events, told, ask } = await servedRunOf({ clients: 0, seconds: 0.5 }, {}, null, boardOf);
    await told('turn');
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'noSeat' } });
    const first = ask('1');
    await told('asked');
    expect(await ask('1')).toMatchObject({ status: 409, body: { code: 'twice' } });
    const others = await Promise.all([first, ask('2'), ask('3')]);
    expect(others.map(({ body }) => body.place).sort()).toEqual([1, 2, 3]);
    expect(await ask('1')).toMatchObject({ status: 200, body: { place: 4, handler: 'blocking' } });
    expect(requestsOf(events).map(({ board }) => board)).toEqual([1, 2, 3, 1]);
  });
});

describe('what goes wrong', () => {
  it('a database that dies ends the run, and nobody waits for ever', async () => {
    const { events, pids, told, ask } = await servedRunOf({ clients: 0, seconds: 3 });
    await told('turn');
    const asked = ask();
    await told('asked');
    process.kill(pids[0] ?? 0, 'SIGKILL');
    expect(await asked).toMatchObject({ status: 502, body: { code: 'noReport' } });
    await told('ended');
    expect(events.find(isEnded)).toMatchObject({ why: 'killed' });
  });

  it('too little memory is said in a sentence', () => {
    expect(() => runOf({}, { safeMb: 200 })).toThrow(RefusedLab);
  });

  it.each(['stopped', 'killed'] as const)('%s, it leaves no process and no file behind', async (how) => {
    const shelves = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`simul-report-${process.pid}-`));
    const before = shelves();
    const { lab, pids, told } = runOf({ clients: 0 });
    await told('turn');
    const [shelf = ''] = shelves().filter((name) => !before.includes(name));
    expect(readdirSync(join(tmpdir(), shelf))).toEqual(['moves.db']);
    if (how === 'killed') process.kill(pids[0] ?? 0, 'SIGKILL');
    else lab.stop();
    await told('ended', how === 'killed' ? 1 : 0);
    lab.stop();
    const isAlive = (pid: number | null) => existsSync(`/proc/${pid}`) && pid !== null;
    await expect.poll(() => pids.some(isAlive), { timeout: 5_000 }).toBe(false);
    await expect.poll(() => existsSync(join(tmpdir(), shelf)), { timeout: 5_000 }).toBe(false);
  });
});

describe.skipIf(!hasPostgres)('a PostgreSQL that is given', () => {
  let cluster: TestPostgres;
  beforeAll(async () => {
    cluster = await TestPostgres.started();
  }, 60_000);
  afterAll(() => cluster.remove());

  it('is asked to sleep as long, behind both handlers, and nothing is made there', async () => {
    const { events, told, ask } = await servedRunOf({}, { safeMb: 260 }, cluster.url());
    await told('asked');
    expect(broughtFrom((await ask()).body)).toMatchObject(REPORT);
    await told('ended');
    expect(events.find(({ kind }) => kind === 'open')).toMatchObject({ most: 32, database: 'postgres' });
    const figures = reportFiguresOf(events);
    expect(figures).toMatchObject({ blockingRequests: CLIENTS + 1, asyncRequests: CLIENTS });
    expect((figures.blockingAllMs ?? 0) / (figures.asyncAllMs ?? 1)).toBeGreaterThan(CLIENTS / 2);
    expect(events.at(-1)).toMatchObject({ kind: 'ended', why: 'done' });
    expect(await cluster.ask("SELECT * FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  });

  it.each([
    ['password', (url: string) => url.replace(/password=[^&]*/, 'password=wrong')],
    ['missing', (url: string) => url.replace('/postgres?', '/nowhere?')],
    ['unreachable', (url: string) => url.replace(/host=[^&]*/, 'host=/tmp/no-database-here')],
  ] as const)('that does not let us in (%s) is said in a sentence', async (why, wrong) => {
    const { events, told } = runOf({}, {}, wrong(cluster.url()));
    await told('ended');
    expect(events).toEqual([{ kind: 'ended', why: 'refused', detail: words.noDatabase[why] }]);
  });

  it('that goes away meanwhile is said in a sentence, and nobody waits for ever', async () => {
    const { events, told, ask } = await servedRunOf({ clients: 0, seconds: 3 }, {}, cluster.url());
    await told('turn');
    const asked = ask();
    await told('asked');
    await cluster.crash();
    expect(await asked).toMatchObject({ status: 502, body: { code: 'noReport' } });
    await told('ended');
    expect(events.find(isEnded)).toMatchObject({ why: 'refused', detail: words.noDatabase.gone });
    await cluster.start();
  });
});
