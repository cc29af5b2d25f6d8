/**
 * What `waiters.py` does, in Node: many promises that wait for one signal, or libuv's threads that block in a read.
 * The same words on standard input, the same lines on standard output; blocked threads read the pipe 3, one byte each.
 * `node waiters.ts threads|promises COUNT`
 */
import { read } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const PIPE = 3;
/** Threads that libuv has started stand in their read within this time. */
const SETTLE_MS = 100;
const [kind, number] = process.argv.slice(2);
const count = Number(number);

function say(said: string, more: Readonly<Record<string, number>> = {}): void {
  const own = process.resourceUsage();
  const cpuMs = (own.userCPUTime + own.systemCPUTime) / 1000;
  const switches = own.voluntaryContextSwitches + own.involuntaryContextSwitches;
  console.info(JSON.stringify({ said, cpuMs, switches, ...more }));
}

/** Everything that waits, and what lets it go on (the threads' bytes come from outside). */
type Waiters = { readonly all: readonly Promise<void>[]; readonly release: () => void };

function promises(): Waiters {
  const go = Promise.withResolvers<void>();
  const request = async () => {
    await go.promise;
  };
  return { all: Array.from({ length: count }, request), release: go.resolve };
}

function threads(): Waiters {
  const request = () =>
    new Promise<void>((answered, failed) =>
      read(PIPE, new Uint8Array(1), 0, 1, null, (error) => (error ? failed(error) : answered())),
    );
  return { all: Array.from({ length: count }, request), release: () => undefined };
}

async function main(): Promise<void> {
  const words = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const asked = async () => (await words.next()).value ?? process.exit(0);
  say('ready');
  await asked();
  let began = performance.now();
  const waiters = kind === 'threads' ? threads() : promises();
  const startMs = performance.now() - began;
  if (kind === 'threads') await pause(SETTLE_MS);
  say('waiting', { count, startMs });
  while ((await asked()) === 'usage') say('usage');
  began = performance.now();
  waiters.release();
  await Promise.all(waiters.all);
  say('answered', { tookMs: performance.now() - began });
  await asked();
}

await main();
