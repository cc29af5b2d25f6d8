/** What a server in a trial holds, the garbage taken out. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TrialServer } from './server.ts';

/** What a server's environment must have, so that it can be asked. */
export const ASKED_FOR_MEMORY = {
  NODE_OPTIONS: `--import ${fileURLToPath(new URL('./tell-memory.mjs', import.meta.url))}`,
};

/** In megabytes: of the system (`rss`), of its own objects (`heapUsed`), what V8 has ready for them, and of buffers beside them. */
export type Memory = {
  readonly rss: number;
  readonly heapUsed: number;
  readonly heapTotal: number;
  readonly external: number;
};

const SAID = /^\{"memory":(\{.*\})\}$/gm;
const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 20_000;

/** @throws where it does not say */
export async function memoryOf({ pid, said }: Pick<TrialServer, 'pid' | 'said'>): Promise<Memory> {
  const all = () => [...said().matchAll(SAID)];
  const before = all().length;
  process.kill(pid() ?? 0, 'SIGUSR2');
  const untilMs = performance.now() + PATIENCE_MS;
  while (all().length === before) {
    if (performance.now() > untilMs) throw new Error('The server does not say what memory it needs');
    await sleep(LOOK_EVERY_MS);
  }
  const { rss, heapUsed, heapTotal, external } = JSON.parse(all().at(-1)?.[1] ?? '{}') as Memory;
  const mb = (bytes: number) => Math.round(bytes / 1e5) / 10;
  return { rss: mb(rss), heapUsed: mb(heapUsed), heapTotal: mb(heapTotal), external: mb(external) };
}

export const inWords = ({ rss, heapUsed, heapTotal, external }: Memory): string =>
  `heap ${heapUsed} MB of ${heapTotal}, buffers ${external}, of the system ${rss}`;
