/** One worker thread plays for all classes. The main loop never waits for it, and a thread that dies is replaced. */
import { Worker } from 'node:worker_threads';
import { EngineClient } from '../../shared/round/engine-client.ts';

const SOURCE = new URL('./worker.ts', import.meta.url);

/** @param source another program for the thread: tests let one die */
export function workerEngine(source: URL = SOURCE): EngineClient {
  return new EngineClient(({ answered, died }) => {
    const worker = new Worker(source);
    // The server ends when its port is closed, not when the engine has no more positions to search.
    worker.unref();
    worker.on('message', answered);
    worker.on('error', died);
    worker.on('exit', died);
    return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
  });
}
