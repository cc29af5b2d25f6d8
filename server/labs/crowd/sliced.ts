/** Visits everybody in turn, a few at a time: one loop over thousands of sockets would keep everybody else waiting. */

const SLICES = 100;

/** What a slice visits: every hundredth, beginning at `turn`. Each is in one slice, and slices differ by one at most. */
function* sliceOf<T>(all: readonly T[], turn: number, slices = SLICES): Generator<T> {
  for (let index = turn % slices; index < all.length; index += slices) yield all[index] as T;
}

/**
 * Visits each of `all` once in every period, as long as it runs.
 * @param all may grow meanwhile
 * @returns what ends it
 */
export function visitSliced<T>(all: readonly T[], everyMs: number, visit: (one: T) => void): () => void {
  let turn = 0;
  const timer = setInterval(() => {
    for (const one of sliceOf(all, turn++)) visit(one);
  }, everyMs / SLICES);
  return () => clearInterval(timer);
}
