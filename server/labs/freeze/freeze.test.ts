import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { FreezeEvent, FreezeSettings, Place } from '../../../shared/labs/freeze.ts';
import { type Frame, frameFrom, type Seen, see } from '../../../shared/labs/freeze-screen.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import { meansOf } from '../means.ts';
import { freezeLab } from './freeze-lab.ts';

/** Machines that do much else are slow to start processes. */
vi.setConfig({ testTimeout: 60_000 });

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

/** A run of the lab, with a server that hands every upgrade to it. */
async function runOf(settings: Partial<FreezeSettings>) {
  const events: FreezeEvent[] = [];
  const clock = new HandClock();
  const lab = freezeLab.start(
    { seconds: 0.5, work: 'waits', press: 'hand', ...settings },
    (event) => events.push(event as FreezeEvent),
    meansOf(clock),
  );
  const server: Server = createServer((_request, response) => response.end('alive'));
  server.on('upgrade', (request, socket, head) => lab.upgrade?.(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  ended.push(
    () => lab.stop(),
    () => server.closeAllConnections(),
    () => server.close(),
  );
  const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 40_000, interval: 10 }).toBe(true);
  const told = (kind: FreezeEvent['kind'], count = 1) =>
    until(() => events.filter((event) => event.kind === kind).length >= count);
  const over = (press: number) =>
    until(() => events.some((event) => event.kind === 'over' && event.press === press));
  const watch = async () => {
    const screen = screenAt(port);
    await until(() => screen.frames.length > 2);
    return screen;
  };
  const press = (place: Place) => lab.order?.({ do: 'press', place });
  await told('open');
  return { press, lab, clock, events, port, until, told, over, watch };
}

/** Somebody's browser: it measures its own gaps, and reports them. */
function screenAt(port: number) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
  const frames: Frame[] = [];
  let seen: Seen | null = null;
  socket.on('message', (data) => {
    const frame = frameFrom(String(data));
    if (!frame) return;
    frames.push(frame);
    const next = see(seen, frame, performance.now());
    seen = next.seen;
    if (next.report) socket.send(JSON.stringify(next.report));
  });
  ended.push(() => socket.terminate());
  return { socket, frames };
}

const saw = (events: readonly FreezeEvent[], press: number) =>
  events.flatMap((event) => (event.kind === 'saw' && event.press === press ? [event.gapMs] : []));

describe('a blocked loop', () => {
  it.each(['waits', 'computes'] as const)(
    'stands still on every screen, and in a thread on none (%s)',
    async (work) => {
      const blockedMs = 1_000;
      const lab = await runOf({ seconds: blockedMs / 1_000, work });
      await lab.watch();
      await lab.watch();
      lab.press('loop');
      // The server whose sockets they were answers meanwhile: nothing of it is over yet.
      expect(await (await fetch(`http://127.0.0.1:${lab.port}/`)).text()).toBe('alive');
      expect(lab.events.some(({ kind }) => kind === 'over')).toBe(false);
      await lab.over(1);
      await lab.until(() => saw(lab.events, 1).length === 2);
      for (const gapMs of saw(lab.events, 1)) expect(gapMs).toBeGreaterThan(blockedMs * 0.9);
      lab.press('thread');
      await lab.over(2);
      await lab.until(() => saw(lab.events, 2).length === 2);
      for (const gapMs of saw(lab.events, 2)) expect(gapMs).toBeLessThan(blockedMs / 2);
      const [loop, thread] = lab.events.filter((event) => event.kind === 'over');
      expect(loop?.delayMs).toBeGreaterThan(blockedMs * 0.9);
      expect(thread?.workMs).toBeGreaterThan(blockedMs * 0.9);
      expect(thread?.delayMs).toBeLessThan(blockedMs / 2);
    },
  );

  it('shows the very same picture before and after: nothing was worked out meanwhile', async () => {
    const lab = await runOf({ seconds: 1, work: 'waits' });
    const { frames } = await lab.watch();
    lab.press('loop');
    await lab.over(1);
    const gaps = frames.slice(1).map((frame, index) => frame.clockMs - (frames[index]?.clockMs ?? 0));
    const at = gaps.findIndex((gap) => gap > 900);
    const steps = Math.round(((frames[at + 1]?.at ?? 0) - (frames[at]?.at ?? 0)) * 50);
    expect(steps).toBe(1);
  });

  it('takes one press at a time', async () => {
    const lab = await runOf({ seconds: 0.5, work: 'waits' });
    await lab.watch();
    lab.press('thread');
    lab.press('thread');
    await lab.over(1);
    expect(lab.events.filter(({ kind }) => kind === 'pressed')).toHaveLength(1);
  });
});

describe('by itself', () => {
  it('blocks the loop once, then a thread, and is done', async () => {
    const lab = await runOf({ press: 'itself' });
    await lab.watch();
    lab.clock.pass(2_500);
    await lab.over(1);
    lab.clock.pass(2_500);
    await lab.over(2);
    await lab.told('saw', 2);
    lab.clock.pass(1_500);
    const places = lab.events.flatMap((event) => (event.kind === 'over' ? [event.place] : []));
    expect(places).toEqual(['loop', 'thread']);
    expect(lab.events.at(-1)).toMatchObject({ kind: 'ended', why: 'done' });
  });
});

describe('strangers on the line', () => {
  it('are heard once a press, and nonsense is nothing', async () => {
    const lab = await runOf({ seconds: 0.5, work: 'waits' });
    const { socket } = await lab.watch();
    for (const order of [null, 'press', { do: 'press' }, { do: 'press', place: 'server' }])
      lab.lab.order?.(order);
    for (const nonsense of [
      '',
      '{',
      'null',
      '[]',
      '{"press":1}',
      '{"press":7,"gapMs":5}',
      '{"press":1,"gapMs":-1}',
    ])
      socket.send(nonsense);
    const other = await lab.watch();
    other.socket.send('x'.repeat(5_000));
    await lab.until(() => other.socket.readyState === WebSocket.CLOSED);
    expect(lab.events.filter(({ kind }) => kind === 'saw' || kind === 'pressed')).toEqual([]);
    expect(lab.events.some(({ kind }) => kind === 'ended')).toBe(false);
  });

  it('leave, and are counted out', async () => {
    const lab = await runOf({ seconds: 0.5, work: 'waits' });
    const { socket } = await lab.watch();
    const { frames } = await lab.watch();
    await lab.until(() => frames.at(-1)?.watchers === 2);
    socket.terminate();
    await lab.until(() => frames.at(-1)?.watchers === 1);
  });
});
