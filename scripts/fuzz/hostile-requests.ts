/** Requests over HTTP that nobody should send, each on a socket of its own. */
import { connect } from 'node:net';
import { type Hostile, requestOf } from './grammar/http.ts';
import type { Watched } from './under-watch.ts';

const PATIENCE_MS = 15_000;

export type Answer = {
  readonly number: number;
  readonly is: Hostile['is'];
  /** Null: the line was closed without a word. */
  readonly status: number | null;
  readonly ms: number;
};

type Wanted = { readonly seed: number; readonly requests: Iterable<number>; readonly atATime: number };

export async function sendRequests(
  { server, sends }: Watched,
  { seed, requests, atATime }: Wanted,
): Promise<readonly Answer[]> {
  const port = Number(new URL(server.url).port);
  const left = requests[Symbol.iterator]();
  const answers: Answer[] = [];
  const waits: Promise<void>[] = [];
  const sendOne = async (number: number, hostile: Hostile) => {
    const sentAtMs = performance.now();
    const status = await statusOf(port, hostile.bytes);
    answers.push({ number, is: hostile.is, status, ms: performance.now() - sentAtMs });
  };
  const stranger = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const hostile = requestOf(seed, next.value);
      sends(next.value);
      // What never ends is waited for beside the others.
      if (hostile.is === 'incomplete') waits.push(sendOne(next.value, hostile));
      else await sendOne(next.value, hostile);
    }
  };
  await Promise.all(Array.from({ length: atATime }, stranger));
  await Promise.all(waits);
  return answers;
}

/** The status of the first answer; null: none came before the line was closed. */
function statusOf(port: number, bytes: Buffer): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    const end = () => {
      clearTimeout(timer);
      const status = /^HTTP\/1\.1 (\d{3}) /.exec(said.replace(/^HTTP\/1\.1 100 [^\r]*\r\n\r\n/, ''))?.[1];
      resolve(status === undefined ? null : Number(status));
      socket.destroy();
    };
    const timer = setTimeout(end, PATIENCE_MS);
    socket.on('data', (data) => {
      said += data.toString('latin1');
      if (/^HTTP\/1\.1 (?!1)\d{3} [\s\S]*\r\n\r\n/.test(said)) end();
    });
    socket.on('error', () => {});
    socket.on('close', end);
  });
}
