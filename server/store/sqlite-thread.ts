/** The store's own thread: groups in, "it is safe" out, one after the other. After a failure it opens the file anew. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Act, Database } from './database.ts';
import { type Kept, StoreNotOpened, type WhyNotOpen } from './store.ts';

export type Ask =
  | { readonly ask: 'read' }
  | { readonly ask: 'keep'; readonly acts: readonly Act[] }
  | { readonly ask: 'close' };
export type Said =
  | { readonly say: 'read'; readonly kept: readonly Kept[] }
  | { readonly say: 'kept'; readonly seqs: readonly (number | null)[] }
  | { readonly say: 'closed' }
  | { readonly say: 'failed'; readonly message: string; readonly why: WhyNotOpen | null };

const folder = workerData as string;
let database: Database | null = null;

function answer(asked: Ask): Said {
  try {
    if (asked.ask === 'close') {
      database?.close();
      return { say: 'closed' };
    }
    database ??= new Database(folder);
    if (asked.ask === 'read') return { say: 'read', kept: database.read() };
    return { say: 'kept', seqs: database.keep(asked.acts) };
  } catch (error) {
    letGo();
    const why = error instanceof StoreNotOpened ? error.why : null;
    return { say: 'failed', message: error instanceof Error ? error.message : String(error), why };
  }
}

/** Whatever the disk did, what this connection believes of it may be wrong. */
function letGo(): void {
  try {
    database?.close();
  } catch {
    // It is of no use any more either way.
  }
  database = null;
}

parentPort?.on('message', (asked: Ask) => parentPort?.postMessage(answer(asked)));
