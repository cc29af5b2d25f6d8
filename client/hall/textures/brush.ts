/** What every painter is handed: where to paint, in which colours, with which drawings. */
import type { Palette } from '../../app/palette.ts';
import type { Art } from './art.ts';
import { newCanvas } from './canvas.ts';

export type Brush = {
  readonly ctx: CanvasRenderingContext2D;
  readonly colours: Palette;
  readonly art: Art;
  /** Device pixels per design pixel; the context is scaled by it already. */
  readonly ratio: number;
};

export type BrushOptions = Omit<Brush, 'ctx'>;

/** A brush on a new canvas of this many design pixels. */
export function newBrush(width: number, height: number, { colours, art, ratio }: BrushOptions): Brush {
  const { ctx } = newCanvas(Math.round(width * ratio), Math.round(height * ratio));
  ctx.scale(ratio, ratio);
  ctx.imageSmoothingQuality = 'high';
  return { ctx, colours, art, ratio };
}

export const HEADLINE_FONT = '"Fredoka Variable", system-ui, sans-serif';
/** Where the stage brings digits without a slash, they are used. */
export const TEXT_FONT = '"Plain Digits", "Atkinson Hyperlegible Next Variable", system-ui, sans-serif';

/** Draws one of our drawings into a box of design pixels; true where it exists. */
export function stamp(
  { ctx, art, ratio }: Brush,
  name: string,
  box: { x: number; y: number; width: number; height: number },
): boolean {
  const picture = art.picture(name, box.width * ratio, box.height * ratio);
  if (picture) ctx.drawImage(picture, box.x, box.y, box.width, box.height);
  return picture !== null;
}

/** Text around a middle, shrunk to fit `maxWidth`. */
export function write(
  { ctx }: Brush,
  text: string,
  at: { x: number; y: number; size: number; maxWidth: number; colour: string; font: string; weight: number },
): void {
  ctx.font = `${at.weight} ${at.size}px ${at.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = at.colour;
  // Capitals and digits of both fonts are about 0.7 em high: the middle of a line lies 0.35 em above its base.
  ctx.fillText(text, at.x, at.y + at.size * 0.35, at.maxWidth);
}
