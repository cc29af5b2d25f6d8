import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, gridOf, WALL } from './grid.ts';
import { layOutTable } from './table.ts';

const hall = { width: 1376, height: 528 };
const columnsAndRows = (boards: number) => {
  const { columns, rows } = gridOf(boards, hall.width, hall.height);
  return [columns, rows];
};

describe('the grid of tables', () => {
  it.each([
    [8, 4, 2],
    [24, 8, 3],
    [50, 13, 4],
  ])('%i boards stand in %i columns and %i rows', (boards, columns, rows) =>
    expect(columnsAndRows(boards)).toEqual([columns, rows]),
  );
  it('every cell lies inside the hall, below the wall, and no two share a place', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (boards) => {
        const grid = gridOf(boards, hall.width, hall.height);
        const places = new Set<string>();
        for (let board = 1; board <= boards; board++) {
          const cell = cellOf(grid, board);
          expect(cell.x).toBeGreaterThanOrEqual(0);
          expect(cell.y).toBeGreaterThanOrEqual(WALL);
          expect(cell.x + cell.width).toBeLessThanOrEqual(hall.width + 1e-6);
          expect(cell.y + cell.height).toBeLessThanOrEqual(hall.height + 1e-6);
          places.add(`${cell.x.toFixed(3)} ${cell.y.toFixed(3)}`);
        }
        expect(places.size).toBe(boards);
      }),
    ));
  it('the ring round a board among many lies on the floor, at the edges too', () =>
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 10_000 }), (boards) => {
        const grid = gridOf(boards, hall.width, hall.height);
        const line = 5;
        for (const board of [1, grid.columns, (grid.rows - 1) * grid.columns + 1, boards]) {
          const { ring, ringRadius } = layOutTable(cellOf(grid, board), grid.detail, false);
          expect(ring.x - ringRadius - line).toBeGreaterThanOrEqual(0);
          expect(ring.y - ringRadius - line).toBeGreaterThanOrEqual(0);
          expect(ring.x + ringRadius + line).toBeLessThanOrEqual(hall.width);
          expect(ring.y + ringRadius + line).toBeLessThanOrEqual(hall.height);
        }
      }),
    ));
  it('no table stands in the corridor or on the carpets', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (boards) => {
        const grid = gridOf(boards, hall.width, hall.height, { right: 208, bottom: 104 });
        for (let board = 1; board <= boards; board++) {
          const cell = cellOf(grid, board);
          expect(cell.x + cell.width).toBeLessThanOrEqual(hall.width - 208 + 1e-6);
          expect(cell.y + cell.height).toBeLessThanOrEqual(hall.height - 104 + 1e-6);
        }
      }),
    ));
  it('what stands in a cell stays in it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.boolean(), (boards, named) => {
        const grid = gridOf(boards, hall.width, hall.height);
        const cell = cellOf(grid, boards);
        const layout = layOutTable(cell, grid.detail, named);
        for (const box of [layout.board, layout.opponent, layout.number]) {
          expect(box.x).toBeGreaterThanOrEqual(cell.x - 1e-6);
          expect(box.y).toBeGreaterThanOrEqual(cell.y - 1e-6);
          expect(box.x + box.width).toBeLessThanOrEqual(cell.x + cell.width + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(cell.y + cell.height + 1e-6);
        }
        expect(layout.badge.x + layout.badgeRadius).toBeLessThanOrEqual(cell.x + cell.width);
      }),
    ));
});
