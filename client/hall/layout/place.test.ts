import { describe, expect, it } from 'vitest';
import type { MasterPicture } from '../../models/picture.ts';
import { cellOf, gridOf } from './grid.ts';
import { lengthOf, placeOf, standAt, wayOf } from './place.ts';
import { layOutTable } from './table.ts';

const grid = gridOf(24, 1376, 528);
const walk = (from: number, board: number): MasterPicture => ({
  doing: 'walk',
  from,
  board,
  sinceMs: 1000,
  untilMs: 1200,
  nextBoard: 0,
});

describe('where the master is', () => {
  it('begins the walk at the table he leaves and ends it at the one he goes to', () => {
    const { x, y } = standAt(grid, 3);
    expect(placeOf(grid, walk(3, 12), 1000, false, 130)).toMatchObject({ x, y });
    const end = standAt(grid, 12);
    const there = placeOf(grid, walk(3, 12), 1200, false, 130);
    expect(there.x).toBeCloseTo(end.x);
    expect(there.y).toBeCloseTo(end.y);
  });
  it('never goes back on his way, and a late frame finds him at its end', () => {
    const way = lengthOf(wayOf(grid, 3, 12));
    let before = -1;
    for (let at = 1000; at <= 1300; at += 7) {
      const { walkedPx } = placeOf(grid, walk(3, 12), at, false, 130);
      expect(walkedPx).toBeGreaterThanOrEqual(before);
      expect(walkedPx).toBeLessThanOrEqual(way + 1e-9);
      before = walkedPx;
    }
    expect(before).toBeCloseTo(way);
  });
  it('looks the way he goes', () => {
    expect(placeOf(grid, walk(1, 5), 1050, false, 130).facing).toBe('e');
    expect(placeOf(grid, walk(5, 1), 1050, false, 130).facing).toBe('w');
    expect(placeOf(grid, walk(1, 17), 1040, false, 130).facing).toBe('s');
    expect(placeOf(grid, walk(17, 1), 1040, false, 130).facing).toBe('n');
  });
  it('walks through the gap between two columns, never across a table', () => {
    const [, turn, into] = wayOf(grid, 2, 14);
    const cell = cellOf(grid, 14);
    expect(turn?.x).toBe(cell.x);
    expect(into?.x).toBe(cell.x);
  });
  it('stands still while he thinks, waits or rests', () => {
    const waits: MasterPicture = {
      doing: 'blocked',
      from: 10,
      board: 11,
      sinceMs: 0,
      untilMs: null,
      nextBoard: 0,
    };
    expect(placeOf(grid, waits, 0, false, 130)).toEqual(placeOf(grid, waits, 9000, false, 130));
  });
  it('never stands before the number of the board, whether he plays or waits', () => {
    for (const doing of ['play', 'blocked', 'rest'] as const)
      for (const board of [1, 8, 12, 24]) {
        const { number } = layOutTable(cellOf(grid, board), grid.detail, false);
        const { x } = placeOf(grid, { ...walk(board, board), doing }, 0, false, 130);
        expect(x - 0.24 * 130).toBeGreaterThan(number.x + number.width - 4);
      }
  });
  it('with reduced motion he is there at once', () => {
    expect(placeOf(grid, walk(3, 12), 1000, true, 130)).toMatchObject(standAt(grid, 12));
  });
});
