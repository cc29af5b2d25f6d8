/** What a thread that only waits touches, as the lab "Threads and memory" has measured it in this browser. */
import type { Measured } from '../../measured/measured.ts';

export type MeasuredThread = { readonly kb: number; readonly threads: number; readonly atMs: number };

/**
 * The last run whose threads wrote nothing to their stacks: its resident memory and the kernel's part, shared among all.
 * @param measured all that this browser keeps, the oldest first. @returns null where there is none
 */
export function measuredThread(measured: readonly Measured[]): MeasuredThread | null {
  const last = measured.findLast(({ what, settings }) => what === 'lab.threads' && settings.touch === '0');
  const { threadsCount: threads = 0, threadsTouchedMb = 0, threadsKernelMb = 0 } = last?.figures ?? {};
  const kb = ((threadsTouchedMb + threadsKernelMb) * 1_000) / threads;
  return last && threads > 0 && threadsTouchedMb > 0 ? { kb, threads, atMs: last.atMs } : null;
}
