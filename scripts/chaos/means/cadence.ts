/** What is to happen every so often, however long it takes each time. */

/** @returns tells how long it is until it is due again, in ms; whoever is late does not catch up */
export function dueIn(everyMs: number): () => number {
  let dueMs = 0;
  return () => {
    const nowMs = performance.now();
    dueMs = Math.max(nowMs, (dueMs || nowMs) + everyMs);
    return dueMs - nowMs;
  };
}
