import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type ReportEvent, reportFiguresOf, requestsOf } from '../../../shared/labs/report.ts';
import { Desk } from './desk.ts';
import { DATABASE, WEB } from './processes.ts';
import { lookAt } from './thread-look.ts';

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

async function portOf(child: ReturnType<typeof fork>): Promise<number> {
  ended.push(() => child.kill());
  const [{ port }] = await once(child, 'message');
  return port;
}

async function deskOf({ seconds = 0.5, most = 12 } = {}) {
  const database = fork(DATABASE);
  const web = fork(WEB);
  web.send({ database: await portOf(database), seconds, ready: 2, most });
  const port = await portOf(web);
  const events: ReportEvent[] = [];
  const startMs = performance.now();
  const desk = new Desk({
    port,
    tell: (event) => events.push(event),
    nowMs: () => performance.now() - startMs,
    look: () => lookAt(web.pid ?? 0),
  });
  ended.push(() => desk.close());
  return { desk, events, database, web };
}

const CLIENTS = 5;

describe('the same request', () => {
  it('is served one after the other by a blocking handler, all at once by an async one', async () => {
    const { desk, events } = await deskOf();
    await desk.run({ clients: CLIENTS, seconds: 0.5, handler: 'both' });
    const figures = reportFiguresOf(events);
    expect(figures).toMatchObject({ blockingRequests: CLIENTS, asyncRequests: CLIENTS });
    expect((figures.blockingAllMs ?? 0) / (figures.asyncAllMs ?? 1)).toBeGreaterThan(CLIENTS / 2);
    // Each waited as long for the database: what differs is the queue.
    for (const { databaseMs } of requestsOf(events)) expect(databaseMs).toBeGreaterThan(450);
    const queues = requestsOf(events)
      .filter(({ handler }) => handler === 'blocking')
      .map(({ totalMs, databaseMs }) => Math.round(((totalMs ?? 0) - (databaseMs ?? 0)) / 500))
      .sort();
    expect(queues).toEqual([0, 1, 2, 3, 4]);
  });

  it.runIf(existsSync('/proc/self/task'))('lets its thread sleep: it computes next to nothing', async () => {
    const { desk, events } = await deskOf({ seconds: 1 });
    await desk.run({ clients: 2, seconds: 1, handler: 'blocking' });
    const looks = events.flatMap((event) => (event.kind === 'thread' ? [event.look] : []));
    expect(looks.some(({ state }) => state === 'S (sleeping)')).toBe(true);
    const { blockingCpuMs = Infinity, blockingAllMs = 0 } = reportFiguresOf(events);
    expect(blockingCpuMs).toBeLessThan(blockingAllMs / 4);
  });

  it('brings a real report', async () => {
    const { desk } = await deskOf({ seconds: 0.1 });
    const { rows, handler } = await desk.ask(false);
    expect(handler).toBe('blocking');
    expect(rows).toMatchObject({ moves: 10_000 });
  });

  it('waits for a free connection where there are no more', async () => {
    const { desk, events } = await deskOf({ most: 2 });
    await desk.run({ clients: 4, seconds: 0.5, handler: 'async' });
    const { asyncAllMs = 0 } = reportFiguresOf(events);
    expect(asyncAllMs / 500).toBeGreaterThan(1.9);
    expect(
      requestsOf(events).filter(({ totalMs, databaseMs }) => (totalMs ?? 0) - (databaseMs ?? 0) > 400),
    ).toHaveLength(2);
  });

  it.each(['blocking', 'async'] as const)(
    'fails in words, not for ever, where the database dies (%s)',
    async (handler) => {
      const { desk, events, database } = await deskOf();
      database.kill('SIGKILL');
      await once(database, 'exit');
      await desk.run({ clients: 2, seconds: 0.5, handler });
      expect(requestsOf(events).map(({ hasFailed }) => hasFailed)).toEqual([true, true]);
    },
  );
});
