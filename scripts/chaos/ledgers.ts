/** What the phones were promised against what the store kept. */

import type { Stamped } from '../../server/classroom/inputs.ts';
import type { Kept } from '../../server/store/store.ts';
import { play } from '../../shared/chess/position.ts';
import type { Phone } from '../class/phone.ts';

export type Verdict = {
  readonly promised: number;
  readonly kept: number;
  readonly lost: number;
  readonly doubled: number;
  readonly illegal: number;
};

/**
 * @param kept the class as the store has it
 * @param played what became of each kept move when the class was made again: its number, and whether it stands
 */
export function compare(phones: readonly Phone[], kept: Kept, played: ReadonlyMap<number, boolean>): Verdict {
  const moves = kept.entries.flatMap(({ seq, sender, input }) => {
    const { input: put } = JSON.parse(input) as Stamped;
    return put.do === 'move' && sender ? [{ seq, sender, ...put }] : [];
  });
  const standing = moves.filter(({ seq }) => played.get(seq));
  const bySender = Map.groupBy(moves, ({ sender }) => `${sender.board} ${sender.id}`);
  const promises = phones.flatMap(({ board, promised }) => promised.map((one) => ({ board, ...one })));
  const lost = promises.filter(({ board, id, seq, move }) => {
    const [found] = bySender.get(`${board} ${id}`) ?? [];
    return !(
      found &&
      found.seq === seq &&
      found.move.from === move.from &&
      found.move.to === move.to &&
      played.get(seq)
    );
  });
  const promisedTwice = promises.length - new Set(promises.map(({ seq }) => seq)).size;
  const keptTwice = [...bySender.values()].filter(({ length }) => length > 1).length;
  const illegal = standing.filter(({ fen, move }) => fen === undefined || play(fen, move) === null);
  return {
    promised: promises.length,
    kept: standing.length,
    lost: lost.length,
    doubled: keptTwice + promisedTwice,
    illegal: illegal.length,
  };
}
