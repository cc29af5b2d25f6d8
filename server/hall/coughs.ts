/** Who coughs is heard on the stage, and counted; nothing is written down. */
import type { Clock } from '../../shared/exhibition/ports.ts';
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId, Ms } from '../../shared/simul/index.ts';
import type { Deeds } from './deeds.ts';

const PAUSE_MS = 5_000;

export class Coughs {
  readonly #clock: Clock;
  readonly #deeds: Deeds;
  readonly #tell: (board: BoardId) => void;
  readonly #lastMs = new Map<BoardId, Ms>();

  /** @param tell lets the stage hear it */
  constructor(clock: Clock, deeds: Deeds, tell: (board: BoardId) => void) {
    this.#clock = clock;
    this.#deeds = deeds;
    this.#tell = tell;
  }

  /** Nobody is heard more than once in five seconds. */
  objection(board: BoardId): RefusalCode | null {
    const lastMs = this.#lastMs.get(board) ?? Number.NEGATIVE_INFINITY;
    return this.#clock.nowMs() - lastMs < PAUSE_MS ? 'tooFast' : null;
  }

  hear(board: BoardId): void {
    this.#lastMs.set(board, this.#clock.nowMs());
    this.#deeds.noteCough(board);
    this.#tell(board);
  }
}
