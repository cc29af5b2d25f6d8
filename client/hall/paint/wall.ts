/** The wall behind the first row of tables, with what hangs and stands there. */
import { type Grid, WALL } from '../layout/grid.ts';
import { type Brush, stamp } from '../textures/brush.ts';

/** Each thing with its size and the share of the wall's width at which its middle stands. */
const FURNITURE = [{ name: 'hall/clock', width: 34, height: 34, at: 0.5 }] as const;

export const wallArt = FURNITURE.map(({ name }) => name);

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
