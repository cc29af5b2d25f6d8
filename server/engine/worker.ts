/** The engine's own thread on the server: positions in, moves out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { type SearchRequest, searchFor } from '../../shared/chess/search.ts';

parentPort?.on('message', (request: SearchRequest) =>
  parentPort?.postMessage(searchFor(request, Math.random())),
);
