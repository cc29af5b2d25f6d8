/** The store's own thread: groups in, "it is safe" out, one after the other. After a failure it opens the file anew. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Became, Database } from './database.ts';
import type { Act } from './group-commit.ts';
import { type Kept, StoreNotOpened, type WhyNotOpen } from './store.ts';

export type Ask =
  | { readonly ask: 'read' }
  | { readonly ask: 'keep'; readonly acts: readonly Act[] }
  | { readonly ask: 'close' };
export type Said =
  | { readonly say: 'read'; readonly kept: readonly Kept[] }
  | { readonly say: 'kept'; readonly done: readonly Became[] }
  | { readonly say: 'closed' }
  | { readonly say: 'failed'; readonly message: string; readonly why: WhyNotOpen | null };

const folder = workerData as string;
let database: Database | null = null;
/** Of each class the last entry that was promised. */
const promised = new Map<string, number>();

function answer(request: Ask): Said {
  try {
    if (request.ask === 'close') {
      database?.close();
      return { say: 'closed' };
    }
    database ??= opened();
    if (request.ask === 'read') return { say: 'read', kept: read(database) };
    const done = database.keep(request.acts);
    notePromises(request.acts, done);
    return { say: 'kept', done };
  } catch (error) {
    letGo();
    const why = error instanceof StoreNotOpened ? error.why : null;
    return { say: 'failed', message: error instanceof Error ? error.message : String(error), why };
  }
}

function opened(): Database {
  const fresh = new Database(folder);
  fresh.cutBack(promised);
  return fresh;
}

function read(from: Database): readonly Kept[] {
  const kept = from.read();
  for (const { code, entries } of kept) promised.set(code, entries.at(-1)?.seq ?? 0);
  return kept;
}

function notePromises(acts: readonly Act[], done: readonly Became[]): void {
  acts.forEach((act, index) => {
    const became = done[index];
    // What was there before keeps what was promised of it.
    if (act.do === 'open' && became !== 'taken') promised.set(act.session.code, 0);
    else if (act.do === 'forget') promised.delete(act.code);
    else if (act.do === 'append' && typeof became === 'number')
      promised.set(act.code, Math.max(promised.get(act.code) ?? 0, became));
  });
}

/** After a failure the connection may be wrong about what is on the disk: it is closed, and the next request opens another. */
function letGo(): void {
  try {
    database?.close();
  } catch {
    // It is of no use any more either way.
  }
  database = null;
}

parentPort?.on('message', (request: Ask) => parentPort?.postMessage(answer(request)));
