/** What takes a while to count of a show is counted elsewhere, and put into the class as any other input. */
import type { Counter } from '../../../shared/lesson/counting.ts';
import type { Classroom } from '../../classroom/classroom.ts';
import type { Put } from '../journal.ts';

/** So long after it could not be written down it is counted again. */
const AGAIN_MS = 2_000;

export class ShowCounts {
  /** While a class is made again nothing is counted: what came of it stands among its inputs. */
  isOpen = true;
  readonly #counter: Pick<Counter, 'movesBy'>;
  readonly #put: Put;

  constructor(counter: Pick<Counter, 'movesBy'>, put: Put) {
    this.#counter = counter;
    this.#put = put;
  }

  /** A show is over: its moves are counted where somebody has guessed them and they are not known. */
  async count(classroom: Classroom): Promise<void> {
    const { uncounted } = classroom.progress;
    if (!this.isOpen || !uncounted) return;
    const { round, scenario, endedMs } = uncounted;
    // Where nothing comes of it the guess stays without its answer, and the class goes on.
    const moves = await this.#counter.movesBy(scenario, endedMs).catch(() => null);
    if (!this.isOpen || moves === null) return;
    const { refused } = await this.#put({ do: 'counted', round, moves });
    if (refused !== null) classroom.options.clock.wakeIn(AGAIN_MS, () => void this.count(classroom));
  }
}
