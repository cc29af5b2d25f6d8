/**
 * The thread that holds the line to the database for a handler that blocks: it wakes the handler when the answer is there, and says once
 * whether it is open, or why not; and when it has gone.
 */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { openConnection } from './connection.ts';
import { type Connection, type DatabaseAt, whyNone } from './database-at.ts';

const { bell, database, there }: { bell: SharedArrayBuffer; database: DatabaseAt; there: MessagePort } =
  workerData;
const rung = new Int32Array(bell);

function serve(connection: Connection): void {
  connection.onClose(() => parentPort?.postMessage('gone'));
  there.on('message', async (seconds: number) => {
    there.postMessage(await connection.ask(seconds).catch(() => null));
    Atomics.store(rung, 0, 1);
    Atomics.notify(rung, 0);
  });
  parentPort?.postMessage('open');
}
await openConnection(database).then(serve, (error) => parentPort?.postMessage(whyNone(error)));
