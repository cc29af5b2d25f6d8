/** The master's chess in a worker of the browser. Where there is none, every request fails and a quick move is played. */
import type { SearchResponse } from '../../shared/chess/search.ts';
import { EngineClient } from '../../shared/round/engine-client.ts';
import type { Engine } from '../../shared/round/ports.ts';

/** The quickest and kindest: the lesson is about waiting, not about losing. */
const LEVEL = 0;

export type ClosableEngine = Engine & { readonly close: () => void };

/** Whoever opens it closes it. */
export function openEngine(): ClosableEngine {
  const client = new EngineClient(({ answered, died }) => {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<SearchResponse>) => answered(data);
    worker.onerror = died;
    return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
  });
  client.warmUp();
  return { ...client.at(LEVEL), close: () => void client.close() };
}
