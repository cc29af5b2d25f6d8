import { describe, expect, it } from 'vitest';
import { type BoardState, scenarioOf, type Wanted } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture, TablePicture } from '../models/picture.ts';
import { nextBoard } from './next-board.ts';

const table = (board: number, state: BoardState): TablePicture => ({
  ...{ board, name: 'Ada', bot: true, connected: true, state },
  ...{ sinceMs: 0, fen: '', lastMove: null, answers: 0 },
});
const at = (board: number): MasterPicture => ({ doing: 'play', board, from: board, sinceMs: 0, untilMs: 1 });
const hallWith = (
  states: readonly BoardState[],
  readyQueue: readonly number[],
  masters = 1,
): HallPicture => ({
  tables: states.map((state, index) => table(index + 1, state)),
  masters: Array.from({ length: masters }, () => at(1)),
  readyQueue,
});
const next = (hall: HallPicture, from: number, wanted: Partial<Wanted> & Pick<Wanted, 'policy'>) =>
  nextBoard(hall, at(from), scenarioOf({ boards: hall.tables.length, ...wanted }));

describe('the board he goes to next', () => {
  const five = hallWith(['ready', 'thinking', 'ready', 'thinking', 'ready'], [5, 3, 1]);
  it.each([
    ['fifo', 5],
    ['lifo', 1],
    ['lowest', 1],
    ['nearest', 3],
    ['urgent', null],
  ] as const)('of a ready queue in the order %s is %s', (queue, board) =>
    expect(next(five, 2, { policy: 'event-loop', queue })).toBe(board),
  );
  it('is nobody’s while no hand is up', () =>
    expect(next(hallWith(['thinking', 'thinking'], []), 1, { policy: 'event-loop' })).toBeNull());
  it('is the next of his circle, whoever has a hand up', () =>
    expect(next(five, 3, { policy: 'in-order' })).toBe(4));
  it('is the first of his circle after the last, and never one that is closed or outside', () => {
    const hall = hallWith(['closed', 'thinking', 'ready', 'outside'], [3]);
    expect(next(hall, 3, { policy: 'blocking' })).toBe(2);
  });
  it('is one of his own boards where several masters share the hall', () => {
    const hall = hallWith(['ready', 'ready', 'ready', 'ready', 'ready'], [1, 2, 3, 4, 5], 2);
    expect(next(hall, 2, { policy: 'blocking', masters: 2 })).toBe(4);
    expect(next(hall, 5, { policy: 'blocking', masters: 2 })).toBe(1);
  });
  it('is this one where no other is left', () =>
    expect(next(hallWith(['closed', 'thinking'], []), 2, { policy: 'blocking' })).toBe(2));
});
