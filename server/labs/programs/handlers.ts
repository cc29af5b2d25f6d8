/**
 * What `handlers.py` does, in Node, where there is no Python: the pool is libuv's, each of its threads blocked in a read of
 * the pipe 3 until the slow service has answered; the loop is Node's own.
 * `node handlers.ts pool|loop THREADS PLAY_MS PORT`
 */
import { read } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const PIPE = 3;
const SAID_EVERY_MS = 200;
const [kind, ...numbers] = process.argv.slice(2);
const [threads = 1, playMs = 0, port = 0] = numbers.map(Number);

const say = (said: string, more: Readonly<Record<string, number | string>> = {}): void =>
  console.info(JSON.stringify({ said, ...more }));

function fail(error: Error): never {
  say('failed', { why: error.message });
  process.exit(1);
}

/** The work of a request itself. */
function play(): void {
  const end = performance.now() + playMs;
  while (performance.now() < end);
}

/** One connection to the slow service: a byte asked, a byte answered, in order. */
class Service {
  readonly #socket: Socket;
  readonly #waiting: (() => void)[] = [];
  constructor() {
    this.#socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('error', fail).on('close', () => fail(new Error('the slow service has ended')));
    this.#socket.on('data', (answers) => {
      for (const _ of answers) this.#waiting.shift()?.();
    });
  }
  ask(): Promise<void> {
    this.#socket.write('?');
    return new Promise((answered) => this.#waiting.push(answered));
  }
}

type Load = Readonly<Record<'atOnce' | 'gapMs' | 'skip' | 'total', number>>;

/**
 * Serves a load; `request` is one that waits for the slow service in its server's own way. They come spread over a round: all
 * at the same moment would stay together. Up to the last that is counted there are as many as before.
 */
function serve(load: Load, request: (at: number) => Promise<void>): void {
  const { atOnce, gapMs, skip, total } = load;
  const began = process.cpuUsage();
  const moments: number[] = [];
  let saidMs = performance.now();
  const client = async (at: number) => {
    await pause(at * gapMs);
    while (moments.length < total) {
      await request(at);
      if (moments.length >= total) return;
      play();
      const now = performance.now();
      moments.push(now);
      if (moments.length === total) tell();
      if (now - saidMs < SAID_EVERY_MS) continue;
      saidMs = now;
      say('progress', { served: moments.length });
    }
  };
  const tell = () => {
    const { user, system } = process.cpuUsage(began);
    const tookMs = (moments.at(-1) ?? 0) - (moments[skip - 1] ?? 0);
    const perSecond = ((total - skip) / tookMs) * 1_000;
    say('served', { perSecond, requests: total, cpuMs: (user + system) / 1_000 });
  };
  for (let at = 0; at < atOnce; at++) void client(at);
}

/** Requests of the event loop: each on a connection of its own. */
function loop() {
  const services: Service[] = [];
  return (at: number) => {
    services[at] ??= new Service();
    return services[at].ask();
  };
}

/** Requests of the pool: as many as it has threads at once, the others queue for one. */
function pool() {
  const free: (() => void)[] = [];
  const service = new Service();
  let busy = 0;
  const blockOneThread = () =>
    new Promise<void>((answered) =>
      read(PIPE, new Uint8Array(1), 0, 1, null, (error) => (error ? fail(error) : answered())),
    );
  return async () => {
    if (busy < threads) busy += 1;
    else await new Promise<void>((mine) => free.push(mine));
    void service.ask().then(() => say('answered'));
    await blockOneThread();
    const next = free.shift();
    if (next) next();
    else busy -= 1;
  };
}

const request = kind === 'pool' ? pool() : loop();
const words = createInterface({ input: process.stdin });
words.on('close', () => process.exit(0));
words.on('line', (line) => {
  const [atOnce = 1, gapMs = 0, skip = 1, total = 2] = line.split(' ').slice(1).map(Number);
  serve({ atOnce, gapMs, skip, total }, request);
});
say('ready');
