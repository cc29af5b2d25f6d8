/** The class's hall as views draw it, from the state that the server keeps in step. */
import { type BoardOnStage, type HallOnStage, NEVER_MS } from '../../shared/protocol/state.ts';
import type { HallPicture, TablePicture } from '../models/picture.ts';

/** The hall now. A table that did not change stays the same object, so that nobody has to look into it. */
export function hallPicture(hall: HallOnStage, before: HallPicture | null): HallPicture {
  return {
    tables: hall.boards.map((board, index) => {
      const table = tablePicture(board);
      const old = before?.tables[index];
      return old && sameTable(old, table) ? old : table;
    }),
    masters: hall.masters.map(({ doing, board, from, sinceMs, untilMs, nextBoard }) => ({
      doing,
      board,
      from,
      sinceMs,
      untilMs: untilMs === NEVER_MS ? null : untilMs,
      nextBoard,
    })),
    readyQueue: [...hall.readyQueue],
    handsUp: hall.handsUp,
  };
}

function tablePicture(on: BoardOnStage): TablePicture {
  const { board, name, bot, connected, sinceRound, state, sinceMs, side, fen, answers, result } = on;
  const lastMove = on.lastFrom === '' ? null : { from: on.lastFrom, to: on.lastTo };
  return { board, name, bot, connected, sinceRound, state, sinceMs, side, fen, answers, result, lastMove };
}

function sameTable(a: TablePicture, b: TablePicture): boolean {
  const keys = Object.keys(b) as (keyof TablePicture)[];
  return (
    keys.every((key) => key === 'lastMove' || a[key] === b[key]) &&
    a.lastMove?.from === b.lastMove?.from &&
    a.lastMove?.to === b.lastMove?.to
  );
}
