/** For long work in pieces: everything else that waits for the event loop gets its turn now and then. */
import { setImmediate as turn } from 'node:timers/promises';

/** Of every 25 ms one turn for everybody else: nobody's move waits longer, and no other server takes this one for dead. */
const PIECE_MS = 25;

/**
 * @param pieceMs so long a piece of work may be
 * @returns to be called often: a promise to wait for where it is time, else undefined
 */
export function breather(pieceMs = PIECE_MS): () => Promise<void> | undefined {
  let sinceMs = performance.now();
  return () => {
    if (performance.now() - sinceMs < pieceMs) return undefined;
    return turn().then(() => {
      sinceMs = performance.now();
    });
  };
}
