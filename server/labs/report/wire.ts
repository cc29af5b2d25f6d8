/** The thread that holds the line to the database for a handler that blocks: it wakes the handler when the answer is there. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type DatabaseAt, openConnection } from './connection.ts';

const { bell, database, there }: { bell: SharedArrayBuffer; database: DatabaseAt; there: MessagePort } =
  workerData;
const rung = new Int32Array(bell);
const connection = await openConnection(database);

there.on('message', async (seconds: number) => {
  there.postMessage(await connection.ask(seconds).catch(() => null));
  Atomics.store(rung, 0, 1);
  Atomics.notify(rung, 0);
});
parentPort?.postMessage('open');
