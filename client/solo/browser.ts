/** The ports of a round as a browser has them: its clock, and the master's chess in a worker. */
import type { SearchResponse } from '../../shared/chess/search.ts';
import { EngineClient } from '../../shared/round/engine-client.ts';
import type { Clock, Engine } from '../../shared/round/ports.ts';
import { spinName } from '../models/classroom.ts';

/** A tab in the background wakes late: the exhibition then catches up. */
export const browserClock: Clock = {
  nowMs: () => performance.now(),
  wakeIn(delayMs, wake) {
    const timer = setTimeout(wake, Math.ceil(delayMs));
    return () => clearTimeout(timer);
  },
};

/** The quickest and kindest: the lesson is about waiting, not about losing. */
const LEVEL = 0;

export type ClosableEngine = Engine & { readonly close: () => void };

/** Whoever opens it closes it. Where there is no worker, every request fails and a quick move is played instead. */
function openEngine(): ClosableEngine {
  const client = new EngineClient(({ answered, died }) => {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<SearchResponse>) => answered(data);
    worker.onerror = died;
    return { post: (request) => worker.postMessage(request), end: () => worker.terminate() };
  });
  client.warmUp();
  return { ...client.at(LEVEL), close: () => void client.close() };
}

const SEEDS = 2 ** 31;

/** What a person who plays alone needs of the browser. */
export type Alone = {
  readonly name: string;
  /** All rounds draw the bots' patience from it: the master meets the same opponents. */
  readonly seed: number;
  readonly clock: Clock;
  /** The session's own: it is closed with it. */
  readonly engine: ClosableEngine;
  /** The person leaves. */
  readonly onLeave: () => void;
};

/** Somebody sits down, under a name that was spun for them, among bots whom they haven't met. */
export function sitDown(onLeave: () => void): Alone {
  const seed = Math.floor(Math.random() * SEEDS);
  return { name: spinName(Math.random), seed, clock: browserClock, engine: openEngine(), onLeave };
}
