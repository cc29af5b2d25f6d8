/** Awards: nobody wins at chess, and everybody gets exactly one. */
import type { BoardId } from '../simul/index.ts';
import { type AwardName, linesOf, type Part } from './deserving.ts';

export { AWARDS, type AwardName, type Part } from './deserving.ts';

export type Award = {
  readonly award: AwardName;
  readonly board: BoardId;
  readonly name: string;
  /**
   * What earned it; null: nothing that is counted.
   * - oracle: a ratio, 1 is exact
   * - cougher, sillyHero: how many
   * - late, botWhisperer, conductor: how many moves
   * - all others: milliseconds
   */
  readonly figure: number | null;
};

/**
 * Everybody's award, one each. The awards are given away in turns: in each turn the best of every kind who has none yet
 * gets it. Whoever is better at something than the one who got it has an award from an earlier turn.
 * @param seed decides between equals
 * @returns in the order in which they were given
 */
export function awardsOf(parts: readonly Part[], seed: number): readonly Award[] {
  const lines = linesOf(parts, seed).map(({ award, line }) => ({ award, line, next: 0 }));
  const given = new Map<BoardId, Award>();
  for (let isGiving = true; isGiving; ) {
    isGiving = false;
    for (const kind of lines) {
      while (given.has(kind.line[kind.next]?.part.board ?? 0)) kind.next++;
      const best = kind.line[kind.next];
      if (!best) continue;
      const { board, name } = best.part;
      given.set(board, { award: kind.award, board, name, figure: best.figure });
      isGiving = true;
    }
  }
  const others = parts.filter(({ board }) => !given.has(board)).sort((a, b) => a.board - b.board);
  return [
    ...given.values(),
    ...others.map(({ board, name }): Award => ({ award: 'welcome', board, name, figure: null })),
  ];
}
