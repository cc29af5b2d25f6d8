/**
 * A line between phones and server that behaves as Wi-Fi does: it delays, dribbles, stands still, cuts, resets and swallows.
 * Nothing of it needs the kernel, and what becomes of a connection is drawn from a seed and its number.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { diceOf } from './dice.ts';
import { Way } from './way.ts';
import type { Weather } from './weather.ts';

export type WifiProxy = {
  readonly url: string;
  /** For connections that are there, and those that come. */
  weather: Weather;
  /** Connections that are open, of which the proxy itself knows. */
  readonly connections: () => number;
  /** So many bytes were let through, both ways. */
  readonly passed: () => number;
  readonly close: () => Promise<void>;
};

/** @param port the server's, on this machine */
export async function openProxy(port: number, weather: Weather, seed: number): Promise<WifiProxy> {
  const open = new Set<() => void>();
  const startedAtMs = performance.now();
  let count = 0;
  let passed = 0;
  const standsStillForMs = () => {
    const { everyMs, forMs } = proxy.weather.still ?? { everyMs: 1, forMs: 0 };
    const leftMs = everyMs - ((performance.now() - startedAtMs) % everyMs);
    return leftMs <= forMs ? leftMs : 0;
  };
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const dice = diceOf(seed, ++count);
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const air = {
      weather: () => proxy.weather,
      standsStillForMs,
      dice,
      passed: (bytes: number) => {
        passed += bytes;
      },
    };
    const ways = { up: new Way(near, far, air), down: new Way(far, near, air) };
    const { lastsMs, ends = 'cut' } = proxy.weather;
    const end = () => {
      if (ends === 'reset') for (const socket of [near, far]) socket.resetAndDestroy();
      else if (ends === 'cut') for (const socket of [near, far]) socket.destroy();
      if (ends === 'swallow' || ends === 'swallowUp') ways.up.swallow();
      if (ends === 'swallow' || ends === 'swallowDown') ways.down.swallow();
    };
    const timer = lastsMs && setTimeout(end, dice.between(...lastsMs));
    const destroy = () => {
      clearTimeout(timer);
      for (const way of Object.values(ways)) way.swallow();
      near.destroy();
      far.destroy();
      open.delete(destroy);
    };
    open.add(destroy);
    // What one end has said before it went is still brought to the other.
    const ended = (isBroken: boolean) => {
      if (isBroken || (near.closed && far.closed)) destroy();
    };
    near.once('close', ended);
    far.once('close', ended);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: WifiProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    weather,
    connections: () => open.size,
    passed: () => passed,
    close: async () => {
      for (const destroy of [...open]) destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}
