/** What tables stand on and before: the floor, the wall behind the first row, and the gaps between many boards. */
import { type Box, type Grid, WALL } from '../layout/grid.ts';
import { type Brush, stamp } from '../textures/brush.ts';

const TILE = 80;

/** What hangs on the wall: each thing with its size and the share of the wall's width at which its middle is. */
const FURNITURE = [{ name: 'hall/clock', width: 34, height: 34, at: 0.5 }] as const;

export const wallArt = FURNITURE.map(({ name }) => name);

/** The gap beside a board, as a share of its cell. */
const GAP = 0.16;

/** Paints a floor of this size: two quiet tones, laid in tiles. */
export function paintFloor({ ctx, colours }: Brush, { width, height }: Pick<Box, 'width' | 'height'>): void {
  ctx.fillStyle = colours.floorA;
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = colours.floorB;
  for (let row = 0; row * TILE < height; row++)
    for (let column = row % 2; column * TILE < width; column += 2)
      ctx.fillRect(column * TILE, row * TILE, TILE, TILE);
}

/** Paints the wall over the whole width of the hall. */
export function paintWall(brush: Brush, grid: Grid): void {
  const { ctx, colours } = brush;
  ctx.fillStyle = colours.floorB;
  ctx.fillRect(0, 0, grid.width, WALL);
  ctx.globalAlpha = 0.25;
  ctx.fillStyle = colours.muted;
  ctx.fillRect(0, WALL - 4, grid.width, 3);
  ctx.globalAlpha = 1;
  for (const { name, width, height, at } of FURNITURE)
    stamp(brush, name, { x: grid.width * at - width / 2, y: WALL - 3 - height, width, height });
}

/** Paints the gaps of a field, which make single boards of a coloured area, and the floor after its last board. */
export function paintGaps({ ctx, colours }: Brush, grid: Grid): void {
  const { columns, rows, cellWidth, cellHeight, boards, left } = grid;
  const [width, bottom] = [columns * cellWidth, WALL + rows * cellHeight];
  ctx.fillStyle = colours.floorA;
  for (let column = 0; column <= columns; column++)
    ctx.fillRect(left + (column - GAP / 2) * cellWidth, WALL, GAP * cellWidth, bottom - WALL);
  for (let row = 0; row <= rows; row++)
    ctx.fillRect(left, WALL + (row - GAP / 2) * cellHeight, width, GAP * cellHeight);
  const inLastRow = boards - (rows - 1) * columns;
  ctx.fillRect(left + inLastRow * cellWidth, bottom - cellHeight, width - inLastRow * cellWidth, cellHeight);
}
