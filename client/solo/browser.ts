/** The ports of a round as a browser has them: its clock, and the master's chess in a worker. */
import type { Move } from '../../shared/chess/position.ts';
import type { Clock, Engine } from '../../shared/round/ports.ts';
import type { MoveFound, MoveWanted } from './engine-worker.ts';

/** A tab in the background wakes late: the exhibition then catches up. */
export const browserClock: Clock = {
  nowMs: () => performance.now(),
  wakeIn(delayMs, wake) {
    const timer = setTimeout(wake, Math.ceil(delayMs));
    return () => clearTimeout(timer);
  },
};

export type ClosableEngine = Engine & { readonly close: () => void };

type Waiting = { readonly resolve: (move: Move) => void; readonly reject: (why: Error) => void };

/** Whoever opens it closes it. Where the worker fails, every request fails, and a quick move is played instead. */
export function openEngine(): ClosableEngine {
  const waiting = new Map<number, Waiting>();
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  let lastId = 0;
  worker.onmessage = ({ data: { id, move } }: MessageEvent<MoveFound>) => {
    const request = waiting.get(id);
    waiting.delete(id);
    if (move) request?.resolve(move);
    else request?.reject(new Error('The engine found no move'));
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('The engine died'));
    waiting.clear();
  };
  return {
    choose: (fen) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, fen } satisfies MoveWanted);
      }),
    close: () => worker.terminate(),
  };
}
