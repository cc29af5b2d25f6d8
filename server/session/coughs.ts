/** Who coughs is heard on the stage, and counted; nothing is written down. */
import type { RefusalCode } from '../../shared/protocol/refusals.ts';
import type { BoardId, Ms } from '../../shared/simul/index.ts';
import type { Classroom } from '../classroom/classroom.ts';

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

  /** @returns why he is not heard: once in five seconds is enough, and while nothing is played nobody listens */
  hear(board: BoardId): RefusalCode | null {
    if (this.#classroom.exhibition?.over !== false) return 'noRound';
    const nowMs = this.#classroom.options.clock.nowMs();
    const lastMs = this.#lastMs.get(board) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - lastMs < PAUSE_MS) return 'tooFast';
    this.#lastMs.set(board, nowMs);
    this.#classroom.conduct.noteCough(board);
    this.#tell(board);
    return null;
  }
}
