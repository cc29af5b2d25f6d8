/**
 * Everybody's place in the ready queue, found once for all who are told it before anything more has happened, and in a crowd for
 * all who are told within a moment: it may be thousands long.
 */
import type { Exhibition } from '../../../shared/round/exhibition.ts';
import { queuePlace } from '../../../shared/round/told.ts';
import { type BoardId, type Ms, readyBoards } from '../../../shared/simul/index.ts';

/** In a crowd a place may be so old when it is told, and a little older where many are before it: finding all costs more. */
const STALE_MS = 50;
const STALE_MS_A_HAND = 0.05;

type Queue = {
  readonly of: Exhibition;
  /** So many had happened by then: the queue is the same for as long as nothing more has. */
  readonly facts: number;
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
    const { boards, places } = this.#recent(exhibition, isCrowd);
    return queuePlace(exhibition, board, boards, places.get(board) ?? 0);
  }

  #recent(exhibition: Exhibition, isCrowd: boolean): Queue {
    const atMs = this.#nowMs();
    const known = this.#queue;
    const facts = exhibition.facts.length;
    const staleMs = isCrowd ? STALE_MS + STALE_MS_A_HAND * (known?.boards.length ?? 0) : 0;
    if (known?.of === exhibition && (known.facts === facts || atMs - known.atMs < staleMs)) return known;
    const boards = readyBoards(exhibition.hall);
    const places = new Map(boards.map((board, index) => [board, index + 1]));
    this.#queue = { of: exhibition, facts, atMs, boards, places };
    return this.#queue;
  }
}
