/** One worker thread plays for all classes. The main loop never waits for it, and a thread that dies is replaced. */
import { Worker } from 'node:worker_threads';
import type { SearchRequest, SearchResponse } from '../../shared/chess/search.ts';
import { EngineClient } from '../../shared/round/engine-client.ts';
import type { Clock } from '../../shared/round/ports.ts';
import { Gathered } from './gathered.ts';

/** The master has to walk to the board first, and to play there: nobody waits for this. */
const GAP_MS = 20;
const SOURCE = new URL('./worker.ts', import.meta.url);

/** @param source another program for the thread: tests let one die */
export function workerEngine(clock: Clock, source: URL = SOURCE): EngineClient {
  return new EngineClient(({ answered, died }) => {
    const worker = new Worker(source);
    // The server ends when its port is closed, not when the engine has no more positions to search.
    worker.unref();
    worker.on('message', (responses: readonly SearchResponse[]) => {
      for (const response of responses) answered(response);
    });
    worker.on('error', died);
    worker.on('exit', died);
    const requests = new Gathered<SearchRequest>(clock, GAP_MS, (some) => worker.postMessage(some));
    return { post: (request) => requests.add(request), end: () => worker.terminate() };
  });
}
