/** The exhibition in this browser as the plain picture that the hall's drawing reads. */
import type { Exhibition } from '../../../shared/round/exhibition.ts';
import { type BoardId, readyBoards } from '../../../shared/simul/index.ts';
import type { HallPicture, TablePicture } from '../../models/picture.ts';
import { mastersOf } from '../../models/show-picture.ts';

/** Who sits at a board, as the picture shows it. */
export type Sitter = { readonly name: string; readonly bot: boolean };

/**
 * The hall now. Tables not in `changed` stay the same objects as in `before`, so that nobody needs to compare them.
 * @param changed null: all of them
 */
export function hallOf(
  exhibition: Exhibition,
  sitters: readonly Sitter[],
  before: HallPicture | null,
  changed: ReadonlySet<BoardId> | null,
): HallPicture {
  const { hall } = exhibition;
  return {
    tables: sitters.map((sitter, index) => {
      const old = before?.tables[index];
      return old && changed && !changed.has(index + 1) ? old : tableOf(exhibition, sitter, index + 1);
    }),
    masters: mastersOf(hall),
    readyQueue: [...readyBoards(hall)],
  };
}

function tableOf(exhibition: Exhibition, sitter: Sitter, board: BoardId): TablePicture {
  const at = exhibition.hall.boards[board - 1];
  if (!at) throw new RangeError(`There is no board ${board}`);
  const { fen, lastMove } = exhibition.table(board);
  return {
    ...sitter,
    board,
    connected: true,
    state: at.state,
    sinceMs: at.since,
    fen,
    lastMove,
    answers: at.answers,
  };
}
