/** The floor of the hall: two quiet tones, laid in tiles that run on under all tables. */
import type { Box } from '../grid.ts';
import type { Brush } from './brush.ts';

const TILE = 80;

/** Paints the part of the floor that lies in `box`. */
export function paintFloor({ ctx, colours }: Brush, box: Box): void {
  ctx.fillStyle = colours.floorA;
  ctx.fillRect(box.x, box.y, box.width, box.height);
  ctx.fillStyle = colours.floorB;
  for (let row = Math.floor(box.y / TILE); row * TILE < box.y + box.height; row++)
    for (let column = Math.floor(box.x / TILE); column * TILE < box.x + box.width; column++)
      if ((row + column) % 2) fillPart(ctx, box, column * TILE, row * TILE);
}

function fillPart(ctx: CanvasRenderingContext2D, box: Box, x: number, y: number): void {
  const left = Math.max(x, box.x);
  const top = Math.max(y, box.y);
  const right = Math.min(x + TILE, box.x + box.width);
  const bottom = Math.min(y + TILE, box.y + box.height);
  ctx.fillRect(left, top, right - left, bottom - top);
}
