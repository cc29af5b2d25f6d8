/** Everybody's place in the ready queue, found once for all who are told within a moment: it may be thousands long. */
import type { Exhibition } from '../../../shared/round/exhibition.ts';
import { queuePlace } from '../../../shared/round/told.ts';
import { type BoardId, type Ms, readyBoards } from '../../../shared/simul/index.ts';

/** In a crowd a place may be so old when it is told, and a little older where many are before it: finding all costs more. */
const STALE_MS = 50;
const STALE_MS_A_HAND = 0.05;

type Queue = {
  readonly of: Exhibition;
  readonly atMs: Ms;
  readonly boards: readonly BoardId[];
  readonly places: ReadonlyMap<BoardId, number>;
};

export class Places {
  readonly #nowMs: () => Ms;
  #queue: Queue | null = null;

  constructor(nowMs: () => Ms) {
    this.#nowMs = nowMs;
  }

  /** @param isCrowd it may be a moment old */
  of(exhibition: Exhibition, board: BoardId, isCrowd: boolean) {
    if (!isCrowd) return queuePlace(exhibition, board);
    const { boards, places } = this.#recent(exhibition);
    return queuePlace(exhibition, board, boards, places.get(board) ?? 0);
  }

  #recent(exhibition: Exhibition): Queue {
    const atMs = this.#nowMs();
    const known = this.#queue;
    const staleMs = STALE_MS + STALE_MS_A_HAND * (known?.boards.length ?? 0);
    if (known?.of === exhibition && atMs - known.atMs < staleMs) return known;
    const boards = readyBoards(exhibition.hall);
    const places = new Map(boards.map((board, index) => [board, index + 1]));
    this.#queue = { of: exhibition, atMs, boards, places };
    return this.#queue;
  }
}
