/** How late the loop comes to a timer: measured by the loop itself, and therefore known only when it is free again. */

const EVERY_MS = 10;

export class LoopProbe {
  #lastMs = performance.now();
  #worstMs = 0;

  constructor() {
    // Node's own `monitorEventLoopDelay` forgets the time before each reset, and so a hold that begins right after one.
    setInterval(() => this.#look(), EVERY_MS);
  }

  /** @returns how late it was at most since this was last asked, in milliseconds */
  takeWorstMs(): number {
    this.#look();
    const worstMs = this.#worstMs;
    this.#worstMs = 0;
    return worstMs;
  }

  #look(): void {
    const nowMs = performance.now();
    this.#worstMs = Math.max(this.#worstMs, nowMs - this.#lastMs - EVERY_MS);
    this.#lastMs = nowMs;
  }
}
