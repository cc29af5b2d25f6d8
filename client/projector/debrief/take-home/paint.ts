/** Draws the card's shapes on a canvas, in the page's own fonts. */
import { palette } from '../../../app/palette.ts';
import { CARD, type Shape } from './card.ts';

const FONTS = {
  headline: '600 SIZEpx "Fredoka Variable", sans-serif',
  text: '700 SIZEpx "Plain Digits", "Atkinson Hyperlegible Next Variable", sans-serif',
} as const;
const LINE = 1.15;
const HATCH_STEP = 28;
const HATCH_WIDTH = 9;

/** The shapes as a PNG. @throws Error where this browser can't make one */
export async function pictureOf(shapes: readonly Shape[]): Promise<Blob> {
  await Promise.all(
    Object.values(FONTS).map((font) => document.fonts.load(font.replace('SIZE', '40'), 'A0')),
  );
  const canvas = Object.assign(document.createElement('canvas'), CARD);
  const pen = canvas.getContext('2d');
  if (pen) for (const shape of shapes) draw(pen, shape);
  const blob = pen && (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png')));
  if (!blob) throw new Error('This browser makes no PNG');
  return blob;
}

/** The words in lines of at most that width, as far as there are blanks to break them at. */
export function linesOf(words: string, width: number, widthOf: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function draw(pen: CanvasRenderingContext2D, shape: Shape): void {
  pen.fillStyle = palette.light[shape.fill];
  if (shape.kind === 'words') {
    pen.font = FONTS[shape.font].replace('SIZE', String(shape.size));
    pen.textAlign = shape.atRight ? 'right' : 'left';
    const lines = linesOf(shape.words, shape.width ?? Infinity, (part) => pen.measureText(part).width);
    for (const [index, line] of lines.entries())
      pen.fillText(line, shape.x, shape.y + index * LINE * shape.size, CARD.width - 100);
    return;
  }
  const { x, y, width, height } = shape;
  pen.fillRect(x, y, width, height);
  if (shape.hatched) hatch(pen, shape);
  if (!shape.outlined) return;
  pen.strokeStyle = palette.light.outline;
  pen.lineWidth = 3;
  pen.strokeRect(x, y, width, height);
}

function hatch(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Extract<Shape, { kind: 'box' }>,
): void {
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.strokeStyle = palette.light.idleStripe;
  pen.lineWidth = HATCH_WIDTH;
  const first = Math.floor((x - height) / HATCH_STEP) * HATCH_STEP;
  for (let at = first; at < x + width; at += HATCH_STEP) {
    pen.beginPath();
    pen.moveTo(at, y + height);
    pen.lineTo(at + height, y);
    pen.stroke();
  }
  pen.restore();
}
