/** Who may have held the blocking call, and how many suspect whom. */
import type { BoardId } from '../../../shared/simul/index.ts';
import type { QuestionStatus } from '../../models/picture.ts';

export type Suspect = { readonly board: BoardId; readonly name: string; readonly votes: number };

/** Everybody who can be suspected, in the order of the boards; while the question is open nobody has a vote. */
export function suspectsOf(
  { options, counts }: Pick<QuestionStatus, 'options' | 'counts'>,
  nameOf: (board: BoardId) => string,
): readonly Suspect[] {
  return options.map((option, index) => {
    const board = Number(option);
    return { board, name: nameOf(board), votes: counts?.[index] ?? 0 };
  });
}

/** How many bars fit on a page. */
const MOST_BARS = 7;

/**
 * The suspects that have room on the page, the most suspected first; the guilty one is always among them.
 * @returns `others`: how many more were suspected
 */
export function suspicionsOf(suspects: readonly Suspect[], guilty: BoardId | undefined) {
  const ranked = suspects
    .filter(({ votes, board }) => votes > 0 || board === guilty)
    .sort((a, b) => b.votes - a.votes || a.board - b.board);
  const first = ranked.slice(0, MOST_BARS);
  const left = ranked.slice(MOST_BARS);
  const late = left.find(({ board }) => board === guilty);
  const shown = late ? [...first.slice(0, -1), late] : first;
  return { shown, others: ranked.length - shown.length };
}
