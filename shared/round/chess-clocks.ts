/**
 * The chess clocks of real chess: at every board one for the opponent and one for the master, each with its own time. They run
 * on the round's clock, so that they stand still with it; what they show follows from when somebody moved.
 */
import type { BoardId, Ms } from '../simul/index.ts';
import { onTick } from '../simul/index.ts';

/** How much time there is for a game, and what each move adds to it. */
export type ChessClock = { readonly opponentMs: Ms; readonly masterMs: Ms; readonly incrementMs: Ms };

export type Player = 'opponent' | 'master';
/** What one board's clocks show: of the player whose clock runs, `left` is what they had at `sinceMs`. */
export type BoardClock = {
  readonly left: Readonly<Record<Player, Ms>>;
  /** Null: the game is over. */
  readonly runs: Player | null;
  readonly sinceMs: Ms;
};
/** Somebody's time is over at that moment. */
export type Flag = { readonly board: BoardId; readonly of: Player; readonly atMs: Ms };

const OTHER = { opponent: 'master', master: 'opponent' } as const satisfies Readonly<Record<Player, Player>>;

export class ChessClocks {
  readonly #rules: ChessClock;
  /** By board, index 0 is board 1. */
  readonly #clocks: BoardClock[];
  /** The master has moved there at that moment, and can still take it back: his time stands. */
  #kept: { readonly board: BoardId; readonly atMs: Ms } | null = null;

  /** @param begins by board: whose clock runs from 0 on */
  constructor(rules: ChessClock, begins: readonly Player[]) {
    this.#rules = rules;
    const left = { opponent: rules.opponentMs, master: rules.masterMs };
    this.#clocks = begins.map((runs) => ({ left, runs, sinceMs: 0 }));
  }

  /** To be asked only for boards of this hall. */
  at(board: BoardId): BoardClock {
    return this.#clocks[board - 1] as BoardClock;
  }

  /** The first whose time will be over if nobody moves before; null: none runs. */
  get nextFlag(): Flag | null {
    let first: Flag | null = null;
    this.#clocks.forEach(({ left, runs, sinceMs }, index) => {
      if (runs === null || this.#kept?.board === index + 1) return;
      const atMs = onTick(sinceMs + left[runs]);
      if (first === null || atMs < first.atMs) first = { board: index + 1, of: runs, atMs };
    });
    return first;
  }

  /** The master has moved; null: he took it back, and his time was running all the while. */
  keep(board: BoardId, atMs: Ms | null): void {
    this.#kept = atMs === null ? null : { board, atMs };
  }

  /** That move stands on the board: their clock stops and gets its increment, the other one runs. */
  moved(board: BoardId, player: Player, atMs: Ms): void {
    const { left, runs, sinceMs } = this.at(board);
    if (runs !== player) return;
    const stoppedMs = this.#kept?.board === board ? this.#kept.atMs : atMs;
    const spared = onTick(left[player] - (stoppedMs - sinceMs) + this.#rules.incrementMs);
    if (this.#kept?.board === board) this.#kept = null;
    this.#clocks[board - 1] = { left: { ...left, [player]: spared }, runs: OTHER[player], sinceMs: atMs };
  }

  /** The game there is over. */
  stop(board: BoardId, atMs: Ms): void {
    const { left, runs, sinceMs } = this.at(board);
    if (runs === null) return;
    const rest = Math.max(0, onTick(left[runs] - (atMs - sinceMs)));
    this.#clocks[board - 1] = { left: { ...left, [runs]: rest }, runs: null, sinceMs: atMs };
  }
}
