/** What the proxy does to a line: the bytes stay the same, in their order, as long as they come. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProxy } from './proxy.ts';
import type { Weather } from './weather.ts';

const TEXT = Array.from({ length: 200 }, (_, index) => `line ${index}\n`).join('');
let echo: Server;
beforeAll(async () => {
  echo = createServer((socket) => socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
});
afterAll(() => void echo.close());

async function lineOver(weather: Weather) {
  const proxy = await openProxy((echo.address() as AddressInfo).port, weather, 7);
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes;
  });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  return { proxy, socket, closed, heard: () => heard };
}

describe('a line', () => {
  it.concurrent.each<[string, Weather]>([
    ['late', { delayMs: [5, 20] }],
    ['in small pieces', { pieceBytes: [1, 9] }],
    ['with pauses', { still: { everyMs: 200, forMs: 150 } }],
    ['narrow', { bytesPerSecond: 50_000 }],
  ])('carries all, in order, to the end: %s', async (_how, weather) => {
    const { proxy, socket, closed, heard } = await lineOver(weather);
    socket.end(TEXT);
    await closed;
    expect(heard()).toBe(TEXT);
    expect(proxy.passed()).toBe(2 * TEXT.length);
    await proxy.close();
  });

  it.concurrent.each(['cut', 'reset'] as const)('ends, and both are told: %s', async (ends) => {
    const { proxy, socket, closed } = await lineOver({ lastsMs: [10, 20], ends });
    await closed;
    expect(socket.destroyed).toBe(true);
    await proxy.close();
    expect(proxy.connections()).toBe(0);
  });

  it.concurrent('swallows, and nobody is told', async () => {
    const { proxy, socket, heard } = await lineOver({ lastsMs: [0, 1], ends: 'swallow' });
    await pause(50);
    socket.write(TEXT);
    await pause(100);
    expect([heard(), socket.destroyed, proxy.connections()]).toEqual(['', false, 1]);
    await proxy.close();
  });

  it.concurrent('stands still, and all comes after', async () => {
    const { proxy, socket, heard } = await lineOver({ still: { everyMs: 1e9, forMs: 1e9 } });
    socket.write(TEXT);
    await pause(50);
    expect(heard()).toBe('');
    proxy.weather = { still: { everyMs: 1, forMs: 0 } };
    await proxy.close();
  });
});
