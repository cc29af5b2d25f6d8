/** How long moves took to be acknowledged. */
import { type Acks, percentile } from '../../../shared/labs/crowd.ts';

/** Enough for ten thousand who move once a second for a minute and a half; what comes later is not kept. */
const KEPT_MAX = 1_000_000;

export class AckTimes {
  readonly #all: number[] = [];
  #looked = 0;

  add(ms: number): void {
    if (this.#all.length < KEPT_MAX) this.#all.push(ms);
  }

  /** Those since the look before. */
  look(): Acks {
    const since = this.#all.slice(this.#looked);
    this.#looked = this.#all.length;
    return acksOf(since);
  }

  all(): Acks {
    return acksOf(this.#all);
  }
}

function acksOf(times: readonly number[]): Acks {
  const sorted = Float64Array.from(times).sort();
  return { acks: sorted.length, ackP50Ms: percentile(sorted, 0.5), ackP99Ms: percentile(sorted, 0.99) };
}
