/**
 * Whose turn it is to hear the news. Where thousands play, telling them is most of the server's work, and each message costs
 * the same whatever it says. Whoever holds up a hand watches their place in the queue and hears four times a second, once a
 * second among ten thousand. Whoever thinks looks at their own board, and what happens there they are told at once, with the
 * news: beside that they hear them in a crowd once in 1.75 s. A phone that has heard nothing for two seconds asks whether its
 * line is well, and that would cost more.
 */
import type { BoardId } from '../../../shared/simul/index.ts';

/** At each call so many with their hands up are told. */
const WAITING_AT_A_CALL = 2_500;
/** And so many of all others, down to once in so many calls. */
const OTHERS_AT_A_CALL = 250;
/** Everybody is told within so many calls. */
export const OTHERS_CALLS_MAX = 7;

export class NewsTurns {
  /** The call at which each was told last. */
  readonly #toldAt = new Map<BoardId, number>();

  /**
   * Who is to be told now; they count as told.
   * @param call counts the calls, four a second
   * @param isWaiting whether a hand is up there
   */
  take(
    players: ReadonlyMap<BoardId, unknown>,
    call: number,
    isWaiting: (board: BoardId) => boolean,
  ): readonly BoardId[] {
    const waitingEvery = Math.ceil(players.size / WAITING_AT_A_CALL);
    const othersEvery = Math.min(OTHERS_CALLS_MAX, Math.ceil(players.size / OTHERS_AT_A_CALL));
    const due: BoardId[] = [];
    for (const board of players.keys()) {
      const every = isWaiting(board) ? waitingEvery : othersEvery;
      // Who is new here is told at a call of their own: else all would be told at the same one for ever.
      const toldAt = this.#toldAt.get(board);
      const sinceCalls = toldAt === undefined ? (board % every) + 1 : call - toldAt;
      if (sinceCalls >= every) due.push(board);
      if (sinceCalls >= every || toldAt === undefined)
        this.#toldAt.set(board, sinceCalls >= every ? call : call - sinceCalls);
    }
    return due;
  }

  /** They have been told between two calls. */
  told(board: BoardId, call: number): void {
    this.#toldAt.set(board, call);
  }
}
