/** Who coughs is heard on the stage, and counted; nothing is written down. */
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId, Ms } from '../../shared/simul/index.ts';
import type { Classroom } from './classroom.ts';

const PAUSE_MS = 5_000;

export class Coughs {
  readonly #classroom: Classroom;
  readonly #tell: (board: BoardId) => void;
  readonly #lastMs = new Map<BoardId, Ms>();

  /** @param tell lets the stage hear it */
  constructor(classroom: Classroom, tell: (board: BoardId) => void) {
    this.#classroom = classroom;
    this.#tell = tell;
  }

  /** Nobody is heard more than once in five seconds, or while nothing is played. */
  objection(board: BoardId): RefusalCode | null {
    const lastMs = this.#lastMs.get(board) ?? Number.NEGATIVE_INFINITY;
    if (this.#classroom.exhibition?.over !== false) return 'noRound';
    return this.#nowMs - lastMs < PAUSE_MS ? 'tooFast' : null;
  }

  hear(board: BoardId): void {
    this.#lastMs.set(board, this.#nowMs);
    this.#classroom.deeds.noteCough(board);
    this.#tell(board);
  }

  get #nowMs(): Ms {
    return this.#classroom.plan.clock.nowMs();
  }
}
