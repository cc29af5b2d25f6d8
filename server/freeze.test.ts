/** A loop is blocked beside a class, on the same server: every screen of it stands still, and the class goes on. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { FreezeEvent } from '../shared/labs/freeze.ts';
import { bootClass, type TestClass } from './testing/class.ts';

let server: TestClass;
beforeAll(async () => {
  server = await bootClass();
});
afterAll(() => server.close());

const BLOCKED_S = 2;
/** Nobody may ask faster than twenty times a second. */
const BETWEEN_MS = 80;

/** Everything that a run tells, as it comes; `until` something is among it. */
async function listen(run: string) {
  const events: FreezeEvent[] = [];
  const gone = new AbortController();
  const { body } = await fetch(`${server.url}/api/labs/${run}/events`, { signal: gone.signal });
  const read = async () => {
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? [])
      for (const [, data] of text.matchAll(/^data: (.*)$/gm)) events.push(JSON.parse(data ?? ''));
  };
  void read().catch(() => {});
  const has = (kind: FreezeEvent['kind']) => events.some((event) => event.kind === kind);
  const until = (kind: FreezeEvent['kind']) =>
    expect.poll(() => has(kind), { timeout: 40_000, interval: 10 }).toBe(true);
  return { events, has, until, close: () => gone.abort() };
}

/** A browser that watches. */
async function watch(run: string) {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/labs/${run}/screen`);
  const seen = { pictures: 0 };
  socket.on('message', () => {
    seen.pictures++;
  });
  await expect.poll(() => seen.pictures, { timeout: 10_000 }).toBeGreaterThan(2);
  return { seen, close: () => socket.terminate() };
}

it('a class is answered as before while the child’s loop is blocked', async () => {
  const { code, secret } = await server.open();
  const teacher = await server.join(code, { as: 'host', secret });
  await server.join(code, { as: 'player', name: 'Ada' });
  await teacher.ask('host', { do: 'start' });
  const settings = { seconds: BLOCKED_S, press: 'hand' };
  const { body } = await server.post('/api/labs', { lab: 'freeze', settings });
  const { run, key } = body as { run: string; key: string };
  const lab = await listen(run);
  await lab.until('open');
  const screens = [await watch(run), await watch(run)];

  const press = { do: 'press', place: 'loop' };
  expect(await server.post(`/api/labs/${run}/order`, { key: 'guess', order: press })).toMatchObject({
    status: 403,
  });
  await server.post(`/api/labs/${run}/order`, { key, order: press });
  await lab.until('pressed');
  /** How many pictures each screen had got at each answer. */
  const picturesAt: (readonly number[])[] = [];
  while (!lab.has('over')) {
    const answer = await teacher.ask('host', { do: picturesAt.length % 2 === 0 ? 'lock' : 'unlock' });
    expect(answer).toHaveProperty('seq');
    picturesAt.push(screens.map(({ seen }) => seen.pictures));
    await pause(BETWEEN_MS);
  }

  // Whoever asks one thing after the other is answered many times between two pictures, of which there are twenty a second.
  for (const screen of screens.keys()) {
    const pictures = picturesAt.map((counts) => counts[screen]);
    const answers = pictures.map((count) => pictures.filter((other) => other === count).length);
    expect(Math.max(...answers)).toBeGreaterThan(6);
  }
  const over = lab.events.find((event) => event.kind === 'over');
  expect(over).toMatchObject({ place: 'loop' });

  for (const { close } of screens) close();
  lab.close();
}, 60_000);
