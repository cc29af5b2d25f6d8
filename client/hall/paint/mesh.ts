/** The floor, seen between the squares of many boards: it makes single boards of a coloured area. */
import { type Grid, WALL } from '../layout/grid.ts';
import type { Brush } from '../textures/brush.ts';

/** The gap beside a board, as a share of its cell. */
const GAP = 0.16;

/** Paints the gaps over the whole field, and what has no board at its end. */
export function paintMesh({ ctx, colours }: Brush, grid: Grid): void {
  const { columns, rows, cellWidth, cellHeight, boards } = grid;
  const [right, bottom] = [columns * cellWidth, WALL + rows * cellHeight];
  ctx.fillStyle = colours.floorA;
  for (let column = 0; column <= columns; column++)
    ctx.fillRect((column - GAP / 2) * cellWidth, WALL, GAP * cellWidth, bottom - WALL);
  for (let row = 0; row <= rows; row++)
    ctx.fillRect(0, WALL + (row - GAP / 2) * cellHeight, right, GAP * cellHeight);
  const inLastRow = boards - (rows - 1) * columns;
  ctx.fillRect(inLastRow * cellWidth, bottom - cellHeight, right - inLastRow * cellWidth, cellHeight);
}
