/** Holds whichever thread calls it, for so long, as a blocking call does. */
import type { Work } from '../../../shared/labs/freeze.ts';

/**
 * @param work `waits`: asleep in the system, as `time.sleep` is; `computes`: arithmetic, which a processor is kept busy with
 * @returns how long it took, in milliseconds
 */
export function hold(ms: number, work: Work): number {
  const startMs = performance.now();
  if (work === 'waits') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  else while (performance.now() - startMs < ms);
  return performance.now() - startMs;
}
