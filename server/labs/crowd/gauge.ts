/** What this process takes: memory, processor, and how late its loop is. */
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const RESOLUTION_MS = 5;
const NS_PER_MS = 1e6;
const US_PER_MS = 1e3;
const BYTES_PER_MB = 1e6;

/** How late the loop was. */
export type Delay = { readonly loopP99Ms: number; readonly loopMaxMs: number };
/** One look at the process; the delays are those since the look before. */
export type Reading = Delay & {
  readonly rssMb: number;
  /** Of one core, since the look before. */
  readonly cpuShare: number;
};

export const rssMb = (): number => process.memoryUsage.rss() / BYTES_PER_MB;
/** Processor time of this process so far, its kernel's part included. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / US_PER_MS;
}

/** Throws away what nobody holds, so that what is left can be compared. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

export class Gauge {
  readonly #sinceLook = loopDelay();
  readonly #sinceReset = loopDelay();
  #looked = { atMs: performance.now(), cpuMs: cpuMs() };

  look(): Reading {
    const now = { atMs: performance.now(), cpuMs: cpuMs() };
    const cpuShare = (now.cpuMs - this.#looked.cpuMs) / Math.max(1, now.atMs - this.#looked.atMs);
    this.#looked = now;
    const delay = delayIn(this.#sinceLook);
    this.#sinceLook.reset();
    return { rssMb: rssMb(), cpuShare, ...delay };
  }

  /** Another stretch begins: what the loop was late before counts no more. */
  reset(): void {
    this.#sinceLook.reset();
    this.#sinceReset.reset();
  }
  /** Since the last reset. */
  get delay(): Delay {
    return delayIn(this.#sinceReset);
  }
}

function loopDelay(): IntervalHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return histogram;
}

/** The histogram tells how far its own ticks were apart: what is longer than a tick is the loop's delay. */
function delayIn(histogram: IntervalHistogram): Delay {
  if (histogram.count === 0) return { loopP99Ms: 0, loopMaxMs: 0 };
  const late = (ns: number) => Math.max(0, ns / NS_PER_MS - RESOLUTION_MS);
  return { loopP99Ms: late(histogram.percentile(99)), loopMaxMs: late(histogram.max) };
}
