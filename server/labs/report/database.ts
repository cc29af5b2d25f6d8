/** The process of the embedded database: each connection is served by a thread that does one query at a time. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { inChild } from '../child-side.ts';
import { QUERY, removeShelf, writeBooks } from './books.ts';
import { onLine, say } from './line.ts';

/** A thread that reads types itself needs three times the memory. */
const QUERY_THREAD = new URL(
  `data:text/javascript,${encodeURIComponent(
    stripTypeScriptTypes(readFileSync(new URL('./query-thread.ts', import.meta.url), 'utf8')),
  )}`,
);
const MEMORY = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 };

inChild(({ shelf }, server) => {
  server.beforeEnd(() => removeShelf(String(shelf)));
  const file = writeBooks(String(shelf));
  const listening = createServer((socket) => connect(socket, file));
  listening.listen(0, '127.0.0.1', () => {
    const { port } = listening.address() as AddressInfo;
    server.tell({ port });
  });
});

/** A web server connects: a thread of its own for it, until it hangs up. */
function connect(socket: Socket, file: string): void {
  const thread = new Worker(QUERY_THREAD, { workerData: { file, query: QUERY }, resourceLimits: MEMORY });
  const close = () => {
    socket.destroy();
    thread.terminate();
  };
  socket.on('error', close).on('close', close);
  thread.on('error', close).on('exit', close);
  thread.on('message', (answer) => say(socket, answer));
  onLine(socket, (question) => thread.postMessage(secondsOf(question)));
}

function secondsOf(question: unknown): number {
  const seconds = Number(question);
  return seconds >= 0 && seconds <= 10 ? seconds : 0;
}
