/** Awards: nobody wins at chess, and everybody gets exactly one. */
import type { BoardId } from '../simul/index.ts';
import { type AwardName, type Line, linesOf, ONLY_THE_MOST, type Part, type Placed } from './deserving.ts';

export { AWARDS, type AwardName, type Part } from './deserving.ts';

export type Award = {
  readonly award: AwardName;
  readonly board: BoardId;
  readonly name: string;
  /**
   * What earned it; null: nothing that is counted.
   * - oracle: a ratio, 1 is exact
   * - cougher, sillyHero: how many
   * - late, botWhisperer, conductor, teamPlayer: how many moves
   * - all others: milliseconds
   */
  readonly figure: number | null;
};

/**
 * Everybody's award, one each. The awards are given away in turns: in each turn the best of every kind who has none yet
 * gets it. Whoever is better at something than the one who got it has an award from an earlier turn; where the award says
 * "the most", it is the same award.
 * @param seed decides between equals
 * @returns in the order in which they were given
 */
export function awardsOf(parts: readonly Part[], seed: number): readonly Award[] {
  const given = new Map<BoardId, Award>();
  const lines = linesOf(parts, seed);
  const isForTheRest = ({ award }: Line) => award === 'teamPlayer';
  giveInTurns(
    lines.filter((line) => !isForTheRest(line)),
    given,
  );
  giveInTurns(lines.filter(isForTheRest), given);
  const others = parts.filter(({ board }) => !given.has(board)).sort((a, b) => a.board - b.board);
  return [
    ...given.values(),
    ...others.map(({ board, name }): Award => ({ award: 'welcome', board, name, figure: null })),
  ];
}

/** A kind of award, and those who may still get it, the best first. */
type Kind = { readonly award: AwardName; readonly left: Placed[] };

function giveInTurns(lines: readonly Line[], given: Map<BoardId, Award>): void {
  let kinds: readonly Kind[] = lines.map(({ award, line }) => ({ award, left: [...line] }));
  while (kinds.length > 0) {
    for (const kind of kinds) {
      const best = nextOf(kind, given);
      if (!best) continue;
      const { board, name } = best.part;
      given.set(board, { award: kind.award, board, name, figure: best.figure });
    }
    kinds = kinds.filter(({ left }) => left.length > 0);
  }
}

/** Takes the best who has no award yet; the kinds that say "the most" end with the first who has another. */
function nextOf({ award, left }: Kind, given: ReadonlyMap<BoardId, Award>): Placed | null {
  for (let next = left.shift(); next; next = left.shift()) {
    if (!given.has(next.part.board)) return next;
    if (ONLY_THE_MOST.has(award)) left.length = 0;
  }
  return null;
}
