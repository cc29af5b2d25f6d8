/** The part of a picture in which one board is painted: its edges, and the same without colour. */
import type { Box } from '../layout/grid.ts';

/** So much of its colour a table loses while time is wasted. */
const LOSES = 0.88;

/** The nearest whole device pixels: a half pixel at the edge would be painted twice. */
export function wholePixels({ x, y, width, height }: Box, ratio: number): Box {
  const left = Math.round(x * ratio);
  const top = Math.round(y * ratio);
  const right = Math.round((x + width) * ratio);
  const bottom = Math.round((y + height) * ratio);
  return { x: left / ratio, y: top / ratio, width: (right - left) / ratio, height: (bottom - top) / ratio };
}

/** Clears a cell and paints it anew; nothing is painted outside it. */
export function inside(ctx: CanvasRenderingContext2D, cell: Box, paint: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(cell.x, cell.y, cell.width, cell.height);
  ctx.clip();
  ctx.clearRect(cell.x, cell.y, cell.width, cell.height);
  paint();
  ctx.restore();
}

/**
 * Paints `picture` without most of its colour onto a canvas of its size; where nothing stands, nothing is painted. It is
 * done with blend modes: canvas filters are missing in some browsers.
 */
export function greyCopy(picture: HTMLCanvasElement, onto: CanvasRenderingContext2D): void {
  const { width, height } = picture;
  onto.save();
  onto.resetTransform();
  onto.clearRect(0, 0, width, height);
  onto.drawImage(picture, 0, 0);
  onto.globalAlpha = LOSES;
  onto.globalCompositeOperation = 'saturation';
  onto.fillStyle = '#808080';
  onto.fillRect(0, 0, width, height);
  onto.globalAlpha = 1;
  onto.globalCompositeOperation = 'destination-in';
  onto.drawImage(picture, 0, 0);
  onto.restore();
}
