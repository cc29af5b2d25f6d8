/** The bars of a class's programs. */
import { describe, expect, it } from 'vitest';
import { barsOf, tenthsOf } from './bars.ts';

const seat = (board: number, best: number, now: number | null = null) => ({ board, best, runs: 1, now });

describe('the bars', () => {
  it('stand in the order of seats, and leave out by name who has nothing yet', () => {
    const programs = {
      step: 0,
      bound: 50,
      blocking: 4,
      seats: [seat(1, 10), seat(2, 0), seat(3, 50), seat(5, 0, 3)],
    };
    expect(barsOf(programs)).toEqual([
      { board: 1, best: 0.2, now: null, moves: 10, awaits: true },
      { board: 3, best: 1, now: null, moves: 50, awaits: true },
      { board: 5, best: 0.06, now: 0.06, moves: 3, awaits: false },
    ]);
  });
});

it('of thousands it is told how many came how far', () => {
  const bars = Array.from({ length: 10_000 }, (_, index) => ({
    board: index + 1,
    best: 0,
    now: null,
    moves: index % 60,
    awaits: true,
  }));
  const tenths = tenthsOf(bars, 59);
  expect(tenths).toHaveLength(10);
  expect(tenths.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  expect(tenths.at(-1)).toMatchObject({ from: 53, to: 59 });
});
