/** What the phones were promised against what the store kept, and against what can be taken home. */
import { Chess } from 'chess.js';
import type { Stamped } from '../../../server/classroom/inputs.ts';
import type { Kept } from '../../../server/store/store.ts';
import { pgnOf } from '../../../shared/chess/pgn.ts';
import { play } from '../../../shared/chess/position.ts';
import type { PlayedGame } from '../../../shared/protocol/games.ts';
import type { Phone } from '../../class/phone.ts';

export type Verdict = {
  readonly promised: number;
  readonly kept: number;
  /** Promised, and not in the store as it was promised. */
  readonly lost: number;
  readonly doubled: number;
  readonly illegal: number;
  /** Promised, and in no game that can be taken home. */
  readonly notExported: number;
};

type Ledger = Pick<Phone, 'board' | 'promised'>;

/**
 * @param kept the class as the store has it
 * @param played what became of each kept move when the class was made again: its number, and whether it stands
 * @param games of all rounds, as the stage was told
 */
export function compare(
  phones: readonly Ledger[],
  kept: Kept,
  played: ReadonlyMap<number, boolean>,
  games: readonly PlayedGame[],
): Verdict {
  const moves = kept.entries.flatMap(({ seq, sender, input }) => {
    const { input: put } = JSON.parse(input) as Stamped;
    return put.do === 'move' && sender ? [{ seq, sender, ...put }] : [];
  });
  const standing = moves.filter(({ seq }) => played.get(seq));
  const bySender = Map.groupBy(moves, ({ sender }) => `${sender.board} ${sender.id}`);
  const promises = phones.flatMap(({ board, promised }) => promised.map((one) => ({ board, ...one })));
  const lost = promises.filter(({ board, id, seq, move }) => {
    const [found] = bySender.get(`${board} ${id}`) ?? [];
    const isSame = found?.seq === seq && found.move.from === move.from && found.move.to === move.to;
    return !(isSame && played.get(seq));
  });
  const promisedTwice = promises.length - new Set(promises.map(({ seq }) => seq)).size;
  const keptTwice = [...bySender.values()].filter(({ length }) => length > 1).length;
  const illegal = standing.filter(({ fen, move }) => fen === undefined || play(fen, move) === null);
  const exported = exportedMoves(games);
  return {
    promised: promises.length,
    kept: standing.length,
    lost: lost.length,
    doubled: keptTwice + promisedTwice,
    illegal: illegal.length,
    notExported: promises.filter(({ board, move }) => !exported.delete(keyOf(board, move))).length,
  };
}

type Played = { readonly from: string; readonly to: string; readonly fen: string };
/** Counted, since every game begins alike: how often that move was played in that position on that board. */
const keyOf = (board: number, { fen, from, to }: Played) => `${board} ${fen} ${from}${to}`;

class Bag {
  readonly #counts = new Map<string, number>();
  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
  /** @returns whether there was one */
  delete(key: string): boolean {
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count - 1);
    return count > 0;
  }
}

/** Written as the file to take home, and read again by a chess program. */
function exportedMoves(games: readonly PlayedGame[]): Bag {
  const bag = new Bag();
  for (const { board, game, ...played } of games) {
    const about = { event: 'Trial', date: null, opponent: `Board ${board}`, master: 'Master' };
    const chess = new Chess();
    chess.loadPgn(pgnOf([{ ...about, ...played, board, round: `1.${game}` }]));
    for (const { before, from, to } of chess.history({ verbose: true }))
      bag.add(keyOf(board, { fen: before, from, to }));
  }
  return bag;
}
