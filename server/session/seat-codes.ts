/** Codes that open one seat once, for somebody whose phone is gone. Only this process knows them, and not for long. */
import { randomInt } from 'node:crypto';
import type { Clock } from '../../shared/round/ports.ts';
import type { BoardId } from '../../shared/simul/index.ts';

const GOOD_FOR_MS = 10 * 60_000;

type Given = { readonly board: BoardId; readonly untilMs: number };

export class SeatCodes {
  readonly #clock: Clock;
  readonly #given = new Map<string, Given>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Six digits for that seat; the one before is void. */
  newFor(board: BoardId): string {
    this.forget(board);
    const code = String(randomInt(100_000, 1_000_000));
    this.giveBack(code, board);
    return code;
  }

  /** It could not be used after all: it opens that seat (again). */
  giveBack(code: string, board: BoardId): void {
    this.#given.set(code, { board, untilMs: this.#clock.nowMs() + GOOD_FOR_MS });
  }

  /** The seat that this code opens, or null. */
  boardFor(code: string): BoardId | null {
    const given = this.#given.get(code);
    return given && given.untilMs > this.#clock.nowMs() ? given.board : null;
  }

  /** It was used, or the seat is somebody else's. */
  forget(board: BoardId): void {
    for (const [code, given] of this.#given) if (given.board === board) this.#given.delete(code);
  }
}
