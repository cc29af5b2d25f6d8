/** What people did beside their chess, for the awards: coughs, silly moves, coming late. */
import type { BoardId, Ms } from '../../shared/simul/index.ts';

/** Once in so long is enough to be noticed. */
const COUGH_EVERY_MS = 5_000;

export class Conduct {
  readonly #coughs = new Map<BoardId, number>();
  readonly #lastCoughMs = new Map<BoardId, Ms>();
  readonly #silly = new Map<BoardId, number>();
  readonly #late = new Set<BoardId>();
  readonly #firstRounds = new Map<BoardId, number>();

  /** Somebody coughs. @param nowMs on the wall's clock @returns why it is not counted; null: it is */
  cough(board: BoardId, nowMs: Ms): 'tooFast' | null {
    const lastMs = this.#lastCoughMs.get(board) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - lastMs < COUGH_EVERY_MS) return 'tooFast';
    this.#lastCoughMs.set(board, nowMs);
    this.#coughs.set(board, this.coughs(board) + 1);
    return null;
  }
  /** The third of the three suggestions was played there. */
  noteSilly(board: BoardId): void {
    this.#silly.set(board, this.silly(board) + 1);
  }
  /**
   * Somebody else sits there: nothing is known of them, but whether they came when a round had begun.
   * @param firstRound the first round that they play in, from 0
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
