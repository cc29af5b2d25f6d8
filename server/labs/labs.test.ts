/** Runs of labs over real HTTP, round real child processes. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabEvent } from '../../shared/labs/labs.ts';
import type { Clock } from '../../shared/round/ports.ts';
import { labsApi, labUpgrade } from '../http/labs-api.ts';
import { meansOf } from './means.ts';
import { type LabOpened, LabRuns } from './runs.ts';
import { countingLab } from './testing/counting-lab.ts';

type Refusal = { readonly code: string; readonly message: string; readonly retry: boolean };
/** As the server tells it. */
type Told = LabEvent & { readonly [field: string]: unknown };

const HURRY = 2;
/** Seconds pass in no time for whoever waits for listeners; children have the wall's clock. */
const clock: Clock = {
  nowMs: () => performance.now() * HURRY,
  wakeIn(delayMs, wake) {
    const timer = setTimeout(wake, delayMs / HURRY);
    return () => clearTimeout(timer);
  },
};
const runs = new LabRuns(
  [countingLab('sleep', false), countingLab('threads', true), countingLab('freeze', false, 1_500)],
  clock,
  () => meansOf(clock),
);
let server: Server;
let url: string;

beforeAll(async () => {
  const door = {
    objectionToHost: (_request: unknown, pin?: string) => (pin === '2468' ? null : ('wrongPin' as const)),
    isHostOf: (code: string, secret: string) => code === '412907' && secret === 'secret',
  };
  server = createServer(express().use(labsApi(runs, door)));
  server.on(
    'upgrade',
    (request, socket, head) => labUpgrade(runs)(request, socket, head) || socket.destroy(),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/labs`;
});
afterAll(() => {
  runs.close();
  server.closeAllConnections();
  server.close();
});

const asJson = (body: unknown) => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const ask = (wanted: object) => fetch(url, { method: 'POST', ...asJson(wanted) });
const opened = async (wanted: object) => (await (await ask(wanted)).json()) as LabOpened;
const refused = async (wanted: object) => (await (await ask(wanted)).json()) as Refusal;

/** Hears a run up to the first event that is `enough`, or to its end. */
async function hear(run: string, enough = (_: Told) => false, after = 0): Promise<Told[]> {
  const headers = { 'last-event-id': String(after) };
  const response = await fetch(`${url}/${run}/events`, { headers });
  const events: Told[] = [];
  let text = '';
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(piece);
    const told = text.split('\n\n');
    text = told.pop() ?? '';
    for (const one of told) {
      const data = /^data: (.*)$/m.exec(one)?.[1];
      if (data === undefined) continue;
      events.push(JSON.parse(data));
      // Whoever has heard enough leaves, and the line is closed.
      if (enough(events.at(-1) as Told)) return events;
    }
  }
  return events;
}
const isAlive = (pid: unknown) => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20);
}

describe('a run', () => {
  it('tells everything in order, from the first for a latecomer, and how it ended', async () => {
    const { run } = await opened({ lab: 'sleep' });
    const events = await hear(run);
    expect(events).toEqual([
      { kind: 'counted', count: 1 },
      { kind: 'counted', count: 2 },
      { kind: 'counted', count: 3 },
      { kind: 'ended', why: 'done', detail: '' },
    ]);
    expect(await hear(run)).toEqual(events);
    expect(await hear(run, undefined, 2)).toEqual(events.slice(2));
  });

  it('takes orders and is stopped by whoever has started it, and by nobody else', async () => {
    const { run, key } = await opened({ lab: 'sleep', settings: { next: 'stays' } });
    const listening = hear(run, ({ kind }) => kind === 'heard');
    await pause(100);
    const order = (body: object) => fetch(`${url}/${run}/order`, { method: 'POST', ...asJson(body) });
    expect((await order({ key: 'guessed', order: 'go' })).status).toBe(403);
    expect((await order({ key, order: 'go' })).status).toBe(200);
    expect((await listening).at(-1)).toEqual({ kind: 'heard', order: { order: 'go' } });
    const end = hear(run);
    expect((await fetch(`${url}/${run}`, { method: 'DELETE', ...asJson({ key: 'x' }) })).status).toBe(403);
    expect((await fetch(`${url}/${run}`, { method: 'DELETE', ...asJson({ key }) })).status).toBe(200);
    expect((await end).at(-1)).toMatchObject({ kind: 'ended', why: 'stopped' });
  });

  it('is told in pieces to whoever has much to catch up on, each of them whole', async () => {
    const { run, key } = await opened({ lab: 'sleep', settings: { upTo: 0, next: 'stays' } });
    const orders = 200;
    const isLast = ({ order }: Told) =>
      (order as { order: string } | undefined)?.order.startsWith('199 ') === true;
    const listening = hear(run, isLast);
    for (let order = 0; order < orders; order++)
      await fetch(`${url}/${run}/order`, {
        method: 'POST',
        ...asJson({ key, order: `${order} `.padEnd(15_000, 'x') }),
      });
    await listening;
    const told: Told[] = [];
    let pieces = 0;
    for (; told.length < orders; pieces++) told.push(...(await hear(run, isLast, told.length)));
    expect(pieces).toBeGreaterThan(1);
    expect(told.map(({ order }) => Number.parseInt((order as { order: string }).order, 10))).toEqual(
      Array.from({ length: orders }, (_, order) => order),
    );
  });

  it('answers at its own address, to requests and to sockets', async () => {
    const { run } = await opened({ lab: 'sleep', settings: { next: 'stays' } });
    const listening = hear(run);
    expect(await (await fetch(`${url}/${run}/http/anything`)).json()).toEqual({ said: 'by the lab' });
    const { port } = server.address() as AddressInfo;
    const upgraded = (id: string) =>
      new Promise<string>((resolve) => {
        const head = `GET /api/labs/${id}/screen HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
        const socket = connect(port, '127.0.0.1', () => socket.write(head));
        let said = '';
        socket.on('data', (data) => {
          said += data;
        });
        socket.on('close', () => resolve(said));
      });
    expect(await upgraded(run)).toContain('for the lab');
    expect(await upgraded('nobody')).toContain('404');
    runs.find(run)?.stop();
    await listening;
    expect((await fetch(`${url}/${run}/http/anything`)).status).toBe(404);
  });

  it('ends when nobody listens', async () => {
    const { run } = await opened({ lab: 'sleep', settings: { next: 'spawns' } });
    const [spawned] = await hear(run, ({ kind }) => kind === 'spawned');
    expect(isAlive(spawned?.below)).toBe(true);
    await until(() => runs.find(run)?.ended?.why === 'stopped');
    await until(() => !isAlive(spawned?.pid) && !isAlive(spawned?.below));
  });
});

describe('a child', () => {
  it.each([
    ['that throws says why', 'throws', { why: 'failed', detail: 'nothing to count with' }],
    ['that takes too much memory is ended', 'eats', { why: 'tooMuchMemory' }],
  ])('%s', async (_what, next, ended) => {
    const { run } = await opened({ lab: 'sleep', settings: { next } });
    expect((await hear(run)).at(-1)).toMatchObject({ kind: 'ended', ...ended });
  });

  it('that runs too long is ended, and what it has started with it', async () => {
    const { run } = await opened({ lab: 'freeze', settings: { next: 'spawns' } });
    const events = await hear(run);
    expect(events.at(-1)).toMatchObject({ kind: 'ended', why: 'tooLong' });
    await until(() => !isAlive(events[0]?.pid) && !isAlive(events[0]?.below));
  });

  it('that somebody kills is told of, and what it has started goes', async () => {
    const { run } = await opened({ lab: 'sleep', settings: { next: 'spawns' } });
    const [spawned] = await hear(run, ({ kind }) => kind === 'spawned');
    const end = hear(run);
    process.kill(Number(spawned?.pid), 'SIGKILL');
    expect((await end).at(-1)).toEqual({ kind: 'ended', why: 'killed', detail: 'SIGKILL' });
    await until(() => !isAlive(spawned?.below));
  });
});

describe('a heavy lab', () => {
  it('needs the host’s key, and only one runs at a time', async () => {
    const settings = { next: 'stays' };
    expect(await refused({ lab: 'threads', settings })).toMatchObject({ code: 'wrongPin', retry: true });
    const secret = { code: '412907', hostKey: 'guessed' };
    expect(await refused({ lab: 'threads', settings, ...secret })).toMatchObject({ code: 'wrongPin' });
    const { run } = await opened({ lab: 'threads', settings, code: '412907', hostKey: 'secret' });
    const listening = hear(run);
    const second = await refused({ lab: 'threads', settings, pin: '2468' });
    expect(second).toMatchObject({ code: 'oneAtATimeInClass', retry: true });
    expect(second.message).toContain('Threads and memory, for 0 min');
    expect(second.message).toContain('class 412907');
    expect(await opened({ lab: 'sleep' })).toHaveProperty('run');
    runs.find(run)?.stop();
    await listening;
    const { run: next } = await opened({ lab: 'threads', pin: '2468' });
    expect((await hear(next)).at(-1)).toMatchObject({ why: 'done' });
  });
});

describe('what can’t be done is said', () => {
  it.each([
    ['a lab that is none', { lab: 'sleeping' }, 'badRequest'],
    ['a lab that is not here', { lab: 'crowd' }, 'unknownLab'],
    ['a setting beyond its limits', { lab: 'sleep', settings: { upTo: 1e9 } }, 'badSettings'],
    ['a setting from the prototype', { lab: 'sleep', settings: { toString: 1 } }, 'badSettings'],
    ['what the lab itself refuses', { lab: 'sleep', settings: { next: 'refuses' } }, 'noPython'],
  ])('%s', async (_what, wanted, code) =>
    expect(await refused(wanted)).toMatchObject({ code, message: expect.stringMatching(/\.$/) }),
  );

  it('of bytes that are no request', async () => {
    const bytes = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(bytes.status).toBe(400);
    expect((await fetch(`${url}/nobody/events`)).status).toBe(404);
  });
});
