/** What everybody's programs have come to, by step of the plan. */
import type { ProgramResult } from '../../shared/lesson/programs.ts';
import type { BoardId } from '../../shared/simul/index.ts';

export class Programs {
  readonly #steps = new Map<number, Map<BoardId, ProgramResult>>();

  /** A run is over. @param moves answered in it */
  note(step: number, board: BoardId, moves: number): void {
    const results = this.#steps.get(step) ?? new Map<BoardId, ProgramResult>();
    const { best, runs } = results.get(board) ?? { best: 0, runs: 0 };
    this.#steps.set(step, results.set(board, { board, best: Math.max(best, moves), runs: runs + 1 }));
  }
  /** Null: no run of theirs is over yet. */
  resultOf(step: number, board: BoardId): ProgramResult | null {
    return this.#steps.get(step)?.get(board) ?? null;
  }
  /** Somebody else sits there from now on. */
  newcomer(board: BoardId): void {
    for (const results of this.#steps.values()) results.delete(board);
  }
  /** The class begins anew. */
  forget(): void {
    this.#steps.clear();
  }
}
