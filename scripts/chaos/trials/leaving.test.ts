/** Whoever says that they leave has left, though their line is dead and their page is closed. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { finishLeaving, leaveSeat } from '../../../client/net/line/leaving.ts';
import { bootClass, type TestClass } from '../../../server/testing/class.ts';
import { openProxy, type WifiProxy } from '../means/proxy.ts';

const ADA = { as: 'player', name: 'Ada', token: 'adaadaadaadaadaadaadaa' } as const;
const ADA_AGAIN = { ...ADA, token: 'adaagainadaagainadaaga' } as const;
const SWALLOWED = { lastsMs: [0, 0], ends: 'swallow' } as const;

let server: TestClass;
let proxy: WifiProxy;
let shelf: Map<string, string>;
beforeAll(async () => {
  server = await bootClass();
  proxy = await openProxy(server.app.port, {}, 1);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});
beforeEach(() => {
  shelf = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => shelf.set(key, value),
    removeItem: (key: string) => shelf.delete(key),
  });
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (path: string, request: RequestInit) =>
    fetch(path.startsWith('/') ? proxy.url + path : path, request),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  proxy.weather = {};
});

async function seatOfAda() {
  const { code } = await server.open();
  await server.join(code, ADA);
  return code;
}
const nameOfNext = async (code: string) => (await (await server.join(code, ADA_AGAIN)).last('seat')).name;

it('over a line that lives: the seat is free, and so is the name', async () => {
  const code = await seatOfAda();
  await leaveSeat(code, ADA.token);
  expect(shelf.size).toBe(0);
  expect(await nameOfNext(code)).toBe('Ada');
});

it('over a dead one: said again until it is heard', async () => {
  const code = await seatOfAda();
  proxy.weather = { lastsMs: [0, 0], ends: 'cut' };
  const left = leaveSeat(code, ADA.token);
  await expect(finishLeaving(code)).rejects.toThrow();
  expect(shelf.size).toBe(1);
  proxy.weather = {};
  await left;
  expect(shelf.size).toBe(0);
  expect(await nameOfNext(code)).toBe('Ada');
});

it('over one that swallows all, with a page that is closed: heard at the next visit, before anybody sits down', async () => {
  const code = await seatOfAda();
  proxy.weather = SWALLOWED;
  // A page that is closed asks no more.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  void leaveSeat(code, ADA.token);
  vi.useRealTimers();
  proxy.weather = {};
  await finishLeaving(code);
  expect(shelf.size).toBe(0);
  expect(await nameOfNext(code)).toBe('Ada');
});

it('a class that is gone has no seat to give up', async () => {
  shelf.set('simul.leaving.999999', ADA.token);
  await finishLeaving('999999');
  expect(shelf.size).toBe(0);
});

it('a seat that somebody else has by now stays theirs', async () => {
  const code = await seatOfAda();
  await leaveSeat(code, ADA.token);
  const again = await server.join(code, ADA_AGAIN);
  await leaveSeat(code, ADA.token);
  expect(await again.ask('rehearse')).toHaveProperty('seq');
  expect(again.closed).toBeNull();
});

it('needs a token, in words', async () => {
  const code = await seatOfAda();
  const answer = await server.post(`/api/halls/${code}/leave`, { token: 1 });
  expect(answer).toMatchObject({ status: 400, body: { code: 'badRequest', message: expect.any(String) } });
});
