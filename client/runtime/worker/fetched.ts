/** Counts the bytes of what a worker fetches, so that the page can show how far it is. */
import type { ProgramEvent } from '../program.ts';

type Loading = Extract<ProgramEvent, { kind: 'loading' }>;

/**
 * Makes `fetch` count from now on.
 * @param bytes the length of each file that counts, by its name; they are sent compressed, so that no header knows it
 */
export function countFetched(bytes: Readonly<Record<string, number>>, tell: (event: Loading) => void): void {
  const allBytes = Object.values(bytes).reduce((sum, one) => sum + one, 0);
  let doneBytes = 0;
  const add = (more: number) => {
    doneBytes += more;
    tell({ kind: 'loading', doneBytes: Math.min(doneBytes, allBytes), allBytes });
  };
  const plainFetch = self.fetch;
  self.fetch = async (wanted, init) => {
    const response = await plainFetch(wanted, init);
    const url = wanted instanceof Request ? wanted.url : String(wanted);
    if (!(url.slice(url.lastIndexOf('/') + 1) in bytes) || !response.ok || !response.body) return response;
    const { status, headers } = response;
    return new Response(response.body.pipeThrough(counting(add)), { status, headers });
  };
}

const counting = (add: (bytes: number) => void) =>
  new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      add(chunk.length);
      controller.enqueue(chunk);
    },
  });
