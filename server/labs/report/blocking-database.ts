/** A database client that blocks, as the usual ones in a thread-per-request server do: who asks sleeps until the answer. */
import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Answered, type DatabaseAt, NoDatabase } from './database-at.ts';

/** Longer than any query here: then the database has gone. */
const PATIENCE_MS = 15_000;

/**
 * @param gone called when the connection is lost
 * @returns asks, and blocks the thread that calls it; it throws where the database has gone
 * @throws NoDatabase
 */
export async function openBlocking(
  database: DatabaseAt,
  gone: () => void,
): Promise<(seconds: number) => Answered> {
  const bell = new SharedArrayBuffer(4);
  const rung = new Int32Array(bell);
  const { port1: here, port2: there } = new MessageChannel();
  const wire = new Worker(new URL('./wire.ts', import.meta.url), {
    workerData: { bell, database, there },
    transferList: [there],
  });
  const [said] = await once(wire, 'message');
  if (said !== 'open') throw new NoDatabase(said);
  wire.on('message', gone);
  return (seconds) => {
    Atomics.store(rung, 0, 0);
    here.postMessage(seconds);
    Atomics.wait(rung, 0, 0, PATIENCE_MS);
    const answered: Answered | null = receiveMessageOnPort(here)?.message ?? null;
    if (!answered) throw new Error('The database has gone.');
    return answered;
  };
}
