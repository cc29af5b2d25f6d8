/** The master's chess in a worker of the browser. Where there is none, every question fails and a quick move is played. */
import type { Move } from '../../shared/chess/position.ts';
import type { Engine } from '../../shared/round/ports.ts';

export type Question = { readonly id: number; readonly fen: string };
export type Answer = { readonly id: number; readonly move: Move | null };
type Asked = { readonly resolve: (move: Move) => void; readonly reject: (why: Error) => void };

export type ClosableEngine = Engine & { readonly close: () => void };

/** Whoever opens it closes it. */
export function openEngine(): ClosableEngine {
  const asked = new Map<number, Asked>();
  const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
  let lastId = 0;
  worker.onmessage = ({ data: { id, move } }: MessageEvent<Answer>) => {
    const waiting = asked.get(id);
    asked.delete(id);
    if (move) waiting?.resolve(move);
    else waiting?.reject(new Error('The engine found no move'));
  };
  worker.onerror = () => {
    for (const { reject } of asked.values()) reject(new Error('The engine died'));
    asked.clear();
  };
  return {
    choose: (fen) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        asked.set(id, { resolve, reject });
        worker.postMessage({ id, fen } satisfies Question);
      }),
    close: () => worker.terminate(),
  };
}
