/** Where frost grows: no two crystals alike, and the same in every hall. Lengths are design pixels. */
import { cellOf, type Grid } from '../../layout/grid.ts';
import { planTable } from '../../layout/table.ts';

export type Spot = { readonly x: number; readonly y: number; readonly size: number };

/** Among tiles crystals stand so far apart, and each is as large as this. */
const APART = 118;
const SIZE = { least: 44, more: 44 } as const;

/** Large tables freeze over each by itself, so that hands and faces stay in sight; else crystals lie everywhere. */
export function spotsIn(grid: Grid): readonly Spot[] {
  if (grid.detail < 2) return Array.from({ length: grid.boards }, (_, index) => onTable(grid, index));
  const [columns, rows] = [Math.ceil(grid.width / APART), Math.ceil(grid.height / APART)];
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: ((at % columns) + 0.15 + 0.7 * chance(at, 0.618)) * APART,
    y: (Math.floor(at / columns) + 0.15 + 0.7 * chance(at, 0.414)) * APART,
    size: SIZE.least + SIZE.more * chance(at, 0.732),
  }));
}

function onTable(grid: Grid, index: number): Spot {
  const { board } = planTable(cellOf(grid, index + 1), grid.detail, grid.detail === 0);
  return {
    x: board.x + board.width * (0.42 + 0.16 * chance(index, 0.414)),
    y: board.y + board.height * 0.5,
    size: board.width * (0.82 + 0.2 * chance(index, 0.618)),
  };
}

/** A share from 0 to 1 that looks like chance. */
const chance = (at: number, step: number): number => (at * step + 0.3) % 1;
