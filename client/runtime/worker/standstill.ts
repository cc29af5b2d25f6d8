/**
 * A thread that really stands still. Shared memory is withheld from pages that are not isolated, but a memory of WebAssembly
 * that nobody else sees may be shared and waited on in every worker: over plain http, without a server, in Chromium, Firefox
 * and WebKit. Where it may not, the thread turns round and round until the time is over.
 */
const bell = newBell();

function newBell(): Int32Array | null {
  try {
    const { buffer } = new WebAssembly.Memory({ shared: true, initial: 1, maximum: 1 });
    const cells = new Int32Array(buffer);
    Atomics.wait(cells, 0, 0, 0);
    return cells;
  } catch {
    return null;
  }
}

/** A thread's time, and the ways to wait in it; all moments are of `nowMs`, in milliseconds. */
export type ThreadTime = {
  readonly nowMs: () => number;
  /** @returns calls it off */
  readonly wakeIn: (ms: number, act: () => void) => () => void;
  /** Blocks the thread: nothing else of it runs. */
  readonly standUntil: (atMs: number) => void;
};

/** The clock is coarse in some browsers: a wait ends by the clock that the program reads, never before. */
const COARSE_MS = 1;

/** Blocks this worker until the clock says so. @param atMs of `performance.now()` */
export function standUntil(atMs: number): void {
  for (let left = atMs - performance.now(); left > 0; left = atMs - performance.now())
    if (bell && left >= COARSE_MS / 4) Atomics.wait(bell, 0, 0, left);
}

/** This worker's. */
export const ownTime: ThreadTime = {
  nowMs: () => performance.now(),
  wakeIn: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  standUntil,
};
