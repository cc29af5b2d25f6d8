/** How the server is: for people who look after it, and for the measurements. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import type { Sessions } from '../session/sessions.ts';

const RESOLUTION_MS = 10;
const WINDOW_MS = 60_000;
const NANOSECONDS_PER_MS = 1e6;

/** How late the event loop was, over the last one to two minutes. */
export class LoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  readonly #window: NodeJS.Timeout;
  #lastWindowMs = 0;

  constructor() {
    this.#histogram.enable();
    this.#window = setInterval(() => {
      this.#lastWindowMs = this.#p99Ms();
      this.#histogram.reset();
    }, WINDOW_MS).unref();
  }

  /** The 99th percentile, less the sampling resolution: what the loop itself was late. */
  p99Ms(): number {
    return Math.max(this.#lastWindowMs, this.#p99Ms());
  }

  stop(): void {
    clearInterval(this.#window);
    this.#histogram.disable();
  }

  #p99Ms(): number {
    if (this.#histogram.count === 0) return 0;
    return Math.max(0, this.#histogram.percentile(99) / NANOSECONDS_PER_MS - RESOLUTION_MS);
  }
}

export function health(sessions: Sessions, delay: LoopDelay): RequestHandler {
  return (_request, response) => {
    const { rss, heapUsed } = process.memoryUsage();
    response.json({
      ok: true,
      rooms: sessions.all.length,
      players: sum(sessions.all.map(({ guests }) => guests.players.size)),
      watchers: sum(sessions.all.map(({ guests }) => guests.watchers.size)),
      memoryMb: { rss: megabytes(rss), heapUsed: megabytes(heapUsed) },
      eventLoopDelayP99Ms: Number(delay.p99Ms().toFixed(2)),
      engineLate: sum(sessions.all.map(({ classroom }) => classroom.rounds.engineLate)),
    });
  };
}

/** For a load balancer: whether people are to be sent here. @param why not; null: they are */
export function readiness(why: () => 'stopping' | 'storage' | null): RequestHandler {
  return (_request, response) => {
    const because = why();
    response.status(because === null ? 200 : 503).json({ ready: because === null, because });
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
