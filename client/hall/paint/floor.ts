/** The floor of the hall: two quiet tones, laid in tiles. */
import type { Box } from '../layout/grid.ts';
import type { Brush } from '../textures/brush.ts';

const TILE = 80;

/** Paints a floor of this size. */
export function paintFloor({ ctx, colours }: Brush, { width, height }: Pick<Box, 'width' | 'height'>): void {
  ctx.fillStyle = colours.floorA;
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = colours.floorB;
  for (let row = 0; row * TILE < height; row++)
    for (let column = row % 2; column * TILE < width; column += 2)
      ctx.fillRect(column * TILE, row * TILE, TILE, TILE);
}
