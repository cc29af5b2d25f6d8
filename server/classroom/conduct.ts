/** What people did beside their chess, for the awards: coughs, silly moves, coming late. */
import type { BoardId } from '../../shared/simul/index.ts';

export class Conduct {
  readonly #coughs = new Map<BoardId, number>();
  readonly #silly = new Map<BoardId, number>();
  readonly #late = new Set<BoardId>();
  readonly #firstRounds = new Map<BoardId, number>();

  noteCough(board: BoardId): void {
    this.#coughs.set(board, this.coughs(board) + 1);
  }
  /** The third of the three suggestions was played there. */
  noteSilly(board: BoardId): void {
    this.#silly.set(board, this.silly(board) + 1);
  }
  /**
   * Somebody else sits there: nothing is known of him, but whether he came when a round had begun.
   * @param firstRound the first round that he plays in, from 0
   */
  newcomer(board: BoardId, firstRound: number, late: boolean): void {
    this.#coughs.delete(board);
    this.#silly.delete(board);
    this.#firstRounds.set(board, firstRound);
    if (late) this.#late.add(board);
    else this.#late.delete(board);
  }
  /** The class begins anew. */
  forget(): void {
    this.#coughs.clear();
    this.#silly.clear();
    this.#late.clear();
    this.#firstRounds.clear();
  }

  coughs(board: BoardId): number {
    return this.#coughs.get(board) ?? 0;
  }
  silly(board: BoardId): number {
    return this.#silly.get(board) ?? 0;
  }
  cameLate(board: BoardId): boolean {
    return this.#late.has(board);
  }
  firstRound(board: BoardId): number {
    return this.#firstRounds.get(board) ?? 0;
  }
}
