/** Signs of life on stderr while a long run goes on, for people at a terminal. */
import type { Fact } from '../../shared/simul/index.ts';
import { simulate as words } from '../../shared/text/en/terminal.ts';
import { say } from './say.ts';
import { durationText } from './units.ts';

/** Looking at the clock at every fact would cost more than the fact. */
const FACTS_BETWEEN_LOOKS = 2 ** 17;
const PATIENCE_MS = 500;

export class Progress {
  readonly #isWatched = process.stderr.isTTY === true;
  #lastMs = performance.now();
  #hasSpoken = false;

  readonly ofRound = ({ at }: Fact, count: number): void => {
    if (!this.#isWatched || count % FACTS_BETWEEN_LOOKS !== 0) return;
    this.#tell(() => say(words.progress, { facts: (count / 1e6).toFixed(1), time: durationText(at) }));
  };

  ofSweep(done: number, all: number): void {
    if (this.#isWatched) this.#tell(() => say(words.sweepProgress, { done, all }));
  }

  /** Wipes the line away. */
  done(): void {
    if (this.#hasSpoken) process.stderr.write('\r\x1b[K');
  }

  #tell(text: () => string): void {
    const nowMs = performance.now();
    if (nowMs - this.#lastMs < PATIENCE_MS) return;
    this.#lastMs = nowMs;
    this.#hasSpoken = true;
    process.stderr.write(`\r\x1b[K${text()}`);
  }
}
