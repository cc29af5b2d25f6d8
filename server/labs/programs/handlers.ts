/**
 * What `handlers.py` does, in Node, where there is no Python: the pool is libuv's, each of its threads blocked in a read of
 * the pipe 3 until the slow service has answered; the loop is Node's own.
 * `node handlers.ts pool|loop THREADS PLAY_MS PORT`
 */
import { read } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

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

type Load = { readonly atOnce: number; readonly skip: number; readonly total: number };

/** Serves a load; `request` is one that waits for the slow service in its server's own way. */
async function serve(load: Load, request: (at: number) => Promise<void>): Promise<void> {
  const { atOnce, skip, total } = load;
  const began = process.cpuUsage();
  const moments: number[] = [];
  let come = 0;
  let saidMs = performance.now();
  const client = async (_: unknown, at: number) => {
    while (come < Math.max(total, atOnce) && moments.length < total) {
      come += 1;
      await request(at);
      if (moments.length >= total) return;
      play();
      const now = performance.now();
      moments.push(now);
      if (now - saidMs < SAID_EVERY_MS) continue;
      saidMs = now;
      say('progress', { served: moments.length });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  const { user, system } = process.cpuUsage(began);
  const tookMs = (moments.at(-1) ?? 0) - (moments[skip - 1] ?? 0);
  say('served', {
    perSecond: ((total - skip) / tookMs) * 1_000,
    requests: total,
    cpuMs: (user + system) / 1_000,
  });
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
  const [atOnce = 1, skip = 1, total = 2] = line.split(' ').slice(1).map(Number);
  void serve({ atOnce, skip, total }, request);
});
say('ready');
