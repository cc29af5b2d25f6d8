import { describe, expect, it } from 'vitest';
import type { TablePicture } from '../picture.ts';
import { Arrivals } from './arrivals.ts';
import { foundBy } from './found.ts';

const SEATS = 10_000;
const still = {
  connected: true,
  state: 'thinking',
  sinceMs: 0,
  fen: '',
  lastMove: null,
  answers: 0,
} as const;
const table = (board: number, name: string | null): TablePicture => ({
  ...still,
  board,
  name: name ?? 'Deep Beige',
  bot: name === null,
});
const hall = (nameAt: (board: number) => string | null) =>
  Array.from({ length: SEATS }, (_, index) => table(index + 1, nameAt(index + 1)));

describe('somebody among ten thousand', () => {
  const people = hall((board) => (board === 7_312 ? 'Zoë' : `Player ${board}`));

  it('is found by a part of the name, with accents or without', () => {
    expect(foundBy('zoe', people, 20)).toEqual({ shown: [people[7_311]], count: 1 });
    expect(foundBy(' ZOË ', people, 20).count).toBe(1);
    const polish = [{ board: 1, name: 'Łukasz' }];
    expect(foundBy('lukasz', polish, 20).count).toBe(1);
    expect(foundBy('łu', polish, 20).count).toBe(1);
  });
  it('is found by the number of the board, which comes before names that have it within', () => {
    const { shown, count } = foundBy('731', people, 3);
    expect(shown.map(({ board }) => board)).toEqual([731, 1_731, 2_731]);
    // Ten end with it, and ten begin with it; 7312 is Zoë's.
    expect(count).toBe(19);
  });
  it('is one of all who are counted, of whom as many are shown as there is room for', () => {
    expect(foundBy('player', people, 40)).toMatchObject({ count: SEATS - 1 });
    expect(foundBy('player', people, 40).shown).toHaveLength(40);
    expect(foundBy('nobody', people, 40)).toEqual({ shown: [], count: 0 });
    expect(foundBy('  ', people, 40).count).toBe(0);
  });
});

describe('who came last', () => {
  const boards = (tables: readonly TablePicture[]) => tables.map(({ board }) => board);

  it('is told the newest first, once each', () => {
    const arrivals = new Arrivals();
    let tables = hall(() => null);
    expect(arrivals.newest(tables, 3)).toEqual([]);
    for (const board of [9, 4_000, 2, 77]) {
      tables = tables.with(board - 1, table(board, `Player ${board}`));
      arrivals.newest(tables, 3);
    }
    expect(boards(arrivals.newest(tables, 3))).toEqual([77, 2, 4_000]);
    // Another name, or a lost connection, is no arrival.
    tables = tables.with(8, { ...table(9, 'Ada'), connected: false });
    expect(boards(arrivals.newest(tables, 3))).toEqual([77, 2, 4_000]);
    expect(boards(arrivals.newest(tables, 9))).toEqual([77, 2, 4_000, 9]);
  });

  it('is told of tables that are changed in place, too', () => {
    const arrivals = new Arrivals();
    const tables = [...hall((board) => (board === 3 ? 'Ada' : null))];
    expect(boards(arrivals.newest(tables, 1))).toEqual([3]);
    tables[6] = table(7, 'Ben');
    expect(boards(arrivals.newest(tables, 1))).toEqual([7]);
  });

  it('whoever has left is not among them, and their place is not empty', () => {
    const arrivals = new Arrivals();
    const full = hall((board) => `Player ${board}`);
    expect(boards(arrivals.newest(full, 3))).toEqual([10_000, 9_999, 9_998]);
    const almostEmpty = hall((board) => (board <= 5 ? `Player ${board}` : null));
    expect(boards(arrivals.newest(almostEmpty, 3))).toEqual([5, 4, 3]);
    expect(boards(arrivals.newest(almostEmpty, 9))).toEqual([5, 4, 3, 2, 1]);
  });
});
