/**
 * Whose turn it is to hear the news. Telling them is most of what a running hall costs, and each message costs the same whatever
 * it says. Whoever holds up a hand, or keeps the master waiting, has them on the screen and hears four times a second, once a
 * second among ten thousand. Whoever else thinks looks at their own board, and what happens there they are told at once: the
 * news only keep their clock going, and come once in 1.75 s. A phone that has heard nothing for two seconds asks whether its
 * line is well, and that would cost more.
 */
import type { BoardId } from '../../../shared/simul/index.ts';

/** At each call so many are told who see the news. */
const SEEING_AT_A_CALL = 2_500;
/** All others once in so many calls. */
export const OTHERS_EVERY_CALLS = 7;

export class NewsTurns {
  /** The call at which each was told last. */
  readonly #toldAt = new Map<BoardId, number>();

  /**
   * Who is to be told now; they count as told.
   * @param call counts the calls, four a second
   * @param seesNews whether they stand on the screen there
   */
  take(
    players: ReadonlyMap<BoardId, unknown>,
    call: number,
    seesNews: (board: BoardId) => boolean,
  ): readonly BoardId[] {
    const seeingEvery = Math.ceil(players.size / SEEING_AT_A_CALL);
    const due: BoardId[] = [];
    for (const board of players.keys()) {
      const every = seesNews(board) ? seeingEvery : OTHERS_EVERY_CALLS;
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
