/**
 * Throughput: a pool of threads and an event loop serve requests that wait for one slow service. What theory says of both,
 * what can be chosen, what a run tells, and the figures that follow. Rates are per second.
 */
import { theory } from '../simul/index.ts';
import { defaultsOf, type Limits, type Settings } from './labs.ts';

export type Server = 'pool' | 'loop';
export const SERVERS: readonly Server[] = ['pool', 'loop'];

export const THROUGHPUT_LIMITS = {
  threads: { min: 1, max: 1_000, step: 1, default: 500 },
  /** Z, how long the slow service takes. */
  latencyMs: { min: 50, max: 10_000, step: 50, default: 1_000 },
  /** S, how long a request is on the processor. */
  playMs: { min: 0, max: 500, step: 1, default: 0 },
} as const satisfies Limits;

export type ThroughputSettings = {
  readonly threads: number;
  readonly latencyMs: number;
  readonly playMs: number;
};
/** @param settings as they are chosen, within the limits */
export function throughputSettings(settings: Settings): ThroughputSettings {
  return {
    threads: Math.round(Number(settings.threads)),
    latencyMs: Number(settings.latencyMs),
    playMs: Number(settings.playMs),
  };
}
export const THROUGHPUT_DEFAULTS: ThroughputSettings = throughputSettings(defaultsOf(THROUGHPUT_LIMITS));

/** Python's threads share one core for their own work (the GIL), and so do the requests of an event loop. */
const BRAINS = 1;

/**
 * Answered per second with so many requests at once. The pool: threads / latency, as far as there are requests and the one
 * core can play (`theory.threadsLaw`). The loop: requests / latency up to the same core (`theory.bounds`).
 */
export function expectedPerSecond(of: Server, atOnce: number, settings: ThroughputSettings): number {
  const times = { play: settings.playMs, reply: settings.latencyMs };
  const perMs =
    of === 'pool'
      ? theory.threadsLaw(Math.min(atOnce, settings.threads), BRAINS, times)
      : theory.bounds({ boards: atOnce, ...times }).throughput;
  return perMs * 1_000;
}

/** From so many requests at once on, more of them only queue; Infinity where S is nothing. */
export function kneeOf(of: Server, { threads, playMs, latencyMs }: ThroughputSettings): number {
  const knee = theory.bounds({ boards: 1, play: playMs, reply: latencyMs }).knee;
  return of === 'pool' ? Math.min(threads, knee) : knee;
}

/** So many requests at once are measured: below the pool's bend, at it, and above it. */
export function loadsOf({ threads }: ThroughputSettings): readonly number[] {
  return [...new Set([Math.ceil(threads / 2), threads, threads * 2])];
}

/** How many requests make a measurement, and how many of them only warm it up; `gapMs`: each comes so long after the last. */
export type Load = {
  readonly atOnce: number;
  readonly gapMs: number;
  readonly skip: number;
  readonly total: number;
};
/** Where the core is full, requests come evenly and need no whole rounds: then so long is enough. */
const LONG_ENOUGH_S = 10;
/** With a longer latency one round is counted, else two. */
const SHORT_MS = 1_000;

/**
 * Whole rounds of all that are served at once, after half a round to warm up. They come spread over a round: many at the
 * same moment would stay together from then on, wait for the processor together, and be slower than the law, which knows of
 * no such meeting.
 */
export function loadOf(of: Server, atOnce: number, settings: ThroughputSettings): Load {
  const round = of === 'pool' ? Math.min(atOnce, settings.threads) : atOnce;
  const gapMs = (settings.latencyMs + settings.playMs) / round;
  const skip = Math.ceil(round / 2);
  const total = skip + round * (settings.latencyMs > SHORT_MS ? 1 : 2);
  const enough = Math.ceil(expectedPerSecond(of, atOnce, settings) * LONG_ENOUGH_S);
  const isFull = round > kneeOf('loop', settings);
  if (!isFull || enough > total) return { atOnce, gapMs, skip, total };
  return { atOnce, gapMs, skip: Math.ceil(enough / 3), total: Math.max(2, enough) };
}

/** About how long a whole run takes, in ms. */
export function runMs(settings: ThroughputSettings): number {
  const loads = SERVERS.flatMap((of) => loadsOf(settings).map((atOnce) => [of, atOnce] as const));
  // The first answer comes when its latency is over.
  const ofOne = ([of, atOnce]: readonly [Server, number]) =>
    settings.latencyMs +
    (loadOf(of, atOnce, settings).total / expectedPerSecond(of, atOnce, settings)) * 1_000;
  return loads.reduce((sum, load) => sum + ofOne(load), 0);
}

/** So many files a server has open at most: a connection for each request that is there at once, and some more. */
export function filesNeeded(settings: ThroughputSettings): number {
  return Math.max(...loadsOf(settings)) + 64;
}

/** What all processes of a run take at most: three of them, a thread's share, a connection's at both ends. */
export function memoryNeededMb({ threads }: ThroughputSettings): number {
  return 260 + Math.ceil(threads * 0.2);
}

/** One thing measured: so many a second were served of so many that were there at once. */
export type ThroughputPoint = {
  readonly of: Server;
  readonly atOnce: number;
  readonly perSecond: number;
  readonly requests: number;
  /** Processor time of all of them. */
  readonly cpuMs: number;
};

export type ThroughputEvent =
  | { readonly kind: 'machine'; readonly python: string | null }
  | { readonly kind: 'began'; readonly of: Server; readonly atOnce: number; readonly total: number }
  | { readonly kind: 'progress'; readonly of: Server; readonly served: number }
  | ({ readonly kind: 'point' } & ThroughputPoint)
  | { readonly kind: 'notice'; readonly code: 'noPython' };

export function pointsOf(events: readonly ThroughputEvent[]): readonly ThroughputPoint[] {
  return events.filter((event) => event.kind === 'point');
}

/** The server's best rate, and what a request cost it there. */
function best(points: readonly ThroughputPoint[], of: Server) {
  const own = points.filter((point) => point.of === of).sort((a, b) => a.atOnce - b.atOnce);
  return own.at(-1);
}

/**
 * Figures of a run: what each server does when more want something than the pool has threads, beside `threads / latency`;
 * `offShare` is how far the pool is off that law, 0.05 being five hundredths.
 */
export const throughputFigures = (events: readonly ThroughputEvent[], settings: ThroughputSettings) =>
  figuresOfPoints(pointsOf(events), settings);

/** The same, from the points alone. */
export function figuresOfPoints(
  points: readonly ThroughputPoint[],
  settings: ThroughputSettings,
): Readonly<Record<string, number>> {
  const [pool, loop] = [best(points, 'pool'), best(points, 'loop')];
  const expected = pool && expectedPerSecond('pool', pool.atOnce, settings);
  return {
    ...(pool && { poolPerSecond: pool.perSecond, poolCpuMs: pool.cpuMs / pool.requests }),
    ...(pool &&
      expected && { expectedPerSecond: expected, offShare: Math.abs(pool.perSecond / expected - 1) }),
    ...(loop && { loopPerSecond: loop.perSecond, loopCpuMs: loop.cpuMs / loop.requests }),
    ...(pool && loop && { ratio: loop.perSecond / pool.perSecond }),
  };
}
