/**
 * Tells everybody something, some at a time: to ten thousand in one turn of the event loop would keep every move waiting for a
 * quarter of a second. What is begun first is told first, so that everybody hears things in the same order.
 */
import type { Clock } from '../../../shared/round/ports.ts';
import type { BoardId } from '../../../shared/simul/index.ts';
import { writeHeld } from '../../sockets/hall-socket.ts';
import type { Connection } from '../connection.ts';

/** So many are told in one turn at most: a class in a room at once. */
export const AT_ONCE = 250;
/** Where that takes longer, the others come in the next turn; the clock is looked at after so many. */
const TURN_MS_MAX = 4;
const LOOKED_FOR_AFTER = 25;
/** In between others have their turn. */
const GAP_MS = 2;

type Tell = (connection: Connection, board: BoardId) => void;
type Job = { readonly boards: readonly BoardId[]; readonly tell: Tell; told: number };

export class InTurn {
  readonly #players: ReadonlyMap<BoardId, Connection>;
  readonly #clock: Clock;
  readonly #jobs: Job[] = [];
  #forgetTurn: (() => void) | null = null;

  constructor(players: ReadonlyMap<BoardId, Connection>, clock: Clock) {
    this.#players = players;
    this.#clock = clock;
  }

  /** There are so many players that things are told in turn. */
  get isCrowd(): boolean {
    return this.#players.size > AT_ONCE;
  }

  /** Not everybody knows yet what was to be told. */
  get isTelling(): boolean {
    return this.#jobs.length > 0;
  }

  /**
   * Tells all players, each with what is so when their turn comes.
   * @param boards some of them alone
   */
  all(tell: Tell, boards: readonly BoardId[] = [...this.#players.keys()]): void {
    this.#jobs.push({ boards, tell, told: 0 });
    if (this.#forgetTurn === null) this.#turn();
  }

  /** Nothing more is told. */
  close(): void {
    this.#forgetTurn?.();
    this.#jobs.length = 0;
  }

  #turn(): void {
    this.#forgetTurn = null;
    const endMs = this.#clock.nowMs() + TURN_MS_MAX;
    for (let left = AT_ONCE; left > 0 && this.#clock.nowMs() < endMs; ) {
      const [job] = this.#jobs;
      if (!job) return;
      const until = Math.min(job.boards.length, job.told + Math.min(left, LOOKED_FOR_AFTER));
      left -= until - job.told;
      for (; job.told < until; job.told++) {
        const board = job.boards[job.told];
        const connection = board !== undefined && this.#players.get(board);
        if (board !== undefined && connection) job.tell(connection, board);
      }
      writeHeld();
      if (job.told === job.boards.length) this.#jobs.shift();
    }
    if (this.#jobs.length > 0) this.#forgetTurn = this.#clock.wakeIn(GAP_MS, () => this.#turn());
  }
}
