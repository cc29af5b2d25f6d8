/**
 * One connection to the embedded database, in a thread of its own, as PostgreSQL gives each a process of its own. Its query
 * reads a real table and takes the seconds it is told to, asleep: two seconds of disk or of a lock, which cost no processor.
 * This file imports nothing of ours: the database reads it once and starts it as often as it needs connections.
 */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

const database = new DatabaseSync(workerData.file, { readOnly: true });
const cell = new Int32Array(new SharedArrayBuffer(4));
database.function('pg_sleep', (seconds) => {
  Atomics.wait(cell, 0, 0, Number(seconds) * 1_000);
  return null;
});
const report = database.prepare(workerData.query);

parentPort?.on('message', (seconds: number) => parentPort?.postMessage(report.get(seconds)));
parentPort?.postMessage('open');
