/** The engine's own thread on the server: positions in, moves out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { type SearchRequest, type SearchResponse, searchFor } from '../../shared/chess/search.ts';

/** So many answers go back at a time: more would keep whoever takes them busy for long. */
const ANSWERS_AT_ONCE = 16;

parentPort?.on('message', (requests: readonly SearchRequest[]) => {
  let done: SearchResponse[] = [];
  for (const request of requests) {
    done.push(searchFor(request, Math.random()));
    if (done.length < ANSWERS_AT_ONCE) continue;
    parentPort?.postMessage(done);
    done = [];
  }
  if (done.length > 0) parentPort?.postMessage(done);
});
