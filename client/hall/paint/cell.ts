/** The part of a picture in which one board is painted. */
import type { Box } from '../layout/grid.ts';

/** The nearest whole device pixels: a half pixel at the edge would be painted twice. */
export function wholePixels({ x, y, width, height }: Box, ratio: number): Box {
  const left = Math.round(x * ratio);
  const top = Math.round(y * ratio);
  const right = Math.round((x + width) * ratio);
  const bottom = Math.round((y + height) * ratio);
  return { x: left / ratio, y: top / ratio, width: (right - left) / ratio, height: (bottom - top) / ratio };
}

/** Paints a cell anew; nothing gets out of it. */
export function inside(ctx: CanvasRenderingContext2D, cell: Box, paint: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(cell.x, cell.y, cell.width, cell.height);
  ctx.clip();
  ctx.clearRect(cell.x, cell.y, cell.width, cell.height);
  paint();
  ctx.restore();
}
