/** Hostile guests in a thread of their own: what they cost must not look as if it were the server's. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { openAt } from '../class/server.ts';
import { type Sent, sendFrames } from './hostile-guests.ts';
import { numbersFrom } from './say.ts';
import type { Watched } from './under-watch.ts';

export type ToSend = {
  readonly url: string;
  readonly seed: number;
  readonly count: number;
  /** Those numbers alone, "12,57"; null: all. */
  readonly only: string | null;
  readonly guests: number;
};
type Said = { readonly say: 'sends'; readonly numbers: readonly number[] } | { say: 'done'; sent: Sent };

const TELL_EVERY_MS = 50;

/** @returns what was sent, once all is. @throws what the thread throws */
export function sendInThread({ server, sends }: Watched, wanted: Omit<ToSend, 'url'>): Promise<Sent> {
  const thread = new Worker(new URL(import.meta.url), { workerData: { url: server.url, ...wanted } });
  return new Promise((resolve, reject) => {
    thread.on('error', reject);
    thread.on('message', (said: Said) => {
      if (said.say === 'done') resolve(said.sent);
      else for (const number of said.numbers) sends(number);
    });
  });
}

async function send({ url, seed, count, only, guests }: ToSend, tell: (said: Said) => void): Promise<void> {
  let numbers: number[] = [];
  const told = setInterval(() => {
    tell({ say: 'sends', numbers });
    numbers = [];
  }, TELL_EVERY_MS);
  const frames = numbersFrom(count, only);
  const server = { url, open: openAt(url) };
  const sent = await sendFrames({ server, sends: (one) => numbers.push(one) }, { seed, frames, guests });
  clearInterval(told);
  tell({ say: 'sends', numbers });
  tell({ say: 'done', sent });
}

const port = parentPort;
if (port && workerData) void send(workerData as ToSend, (said) => port.postMessage(said));
