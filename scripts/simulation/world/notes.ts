/** Notes on what happens in a world: the same story leaves the same trace. */
import { createHash } from 'node:crypto';
import type { Ms } from '../../../shared/simul/index.ts';

const HASHED_AT_ONCE = 65_536;

export class Notes {
  readonly #hears: (atMs: Ms, what: string) => void;
  readonly #hash = createHash('sha256');
  #unhashed = '';

  /** @param hears is told everything that is noted */
  constructor(hears: (atMs: Ms, what: string) => void = () => {}) {
    this.#hears = hears;
  }

  note(atMs: Ms, what: string): void {
    this.#hears(atMs, what);
    this.#unhashed += `${atMs} ${what}\n`;
    if (this.#unhashed.length < HASHED_AT_ONCE) return;
    this.#hash.update(this.#unhashed);
    this.#unhashed = '';
  }

  /** Everything noted so far, in short; to be asked once, at the end. */
  trace(): string {
    return this.#hash.update(this.#unhashed).digest('hex').slice(0, 16);
  }
}
