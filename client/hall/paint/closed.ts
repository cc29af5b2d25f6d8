/** A table where nobody plays: not yet, or not any more, and why. */
import type { Palette } from '../../app/palette.ts';
import { word } from '../../models/words.ts';
import type { Box } from '../layout/grid.ts';
import type { TableLayout } from '../layout/table.ts';
import type { CloseReason } from '../round-history.ts';
import { type Brush, HEADLINE_FONT, stamp, write } from '../textures/brush.ts';

const COVER = 'hall/cover';
const FALLEN = 'fx/fallen-hourglass';
export const closedArt: readonly string[] = [COVER, FALLEN];

type Look = { readonly fill: keyof Palette; readonly ink: keyof Palette };
const CALM: Look = { fill: 'card', ink: 'ink' };
const LOUD: Look = { fill: 'idle', ink: 'onIdle' };
const LOOKS: { readonly [why in CloseReason]: Look } = {
  finished: CALM,
  left: CALM,
  cancelled: { fill: 'ribbon', ink: 'onRibbon' },
  timedOut: LOUD,
  failed: LOUD,
};

/** Spreads a sheet over a table nobody has come to yet. */
export function coverTable(brush: Brush, { x, y, width, height }: Box): void {
  stamp(brush, COVER, {
    x: x - width * 0.18,
    y: y - height * 0.1,
    width: width * 1.36,
    height: height * 1.24,
  });
}

/** A card across the table says how its game ended, of real chess the result; where something went wrong the table is crossed out too. */
export function paintClosed(
  brush: Brush,
  { board, scale }: TableLayout,
  why: CloseReason,
  result = '',
): void {
  const { ctx, colours } = brush;
  const look = LOOKS[why];
  const middle = { x: board.x + board.width / 2, y: board.y + board.height / 2 };
  const [width, height] = [board.width * 1.24, 38 * scale];
  if (why === 'failed' || why === 'cancelled') crossOut(brush, board);
  if (why === 'timedOut') {
    const side = board.width * 0.62;
    stamp(brush, FALLEN, {
      x: middle.x - side / 2,
      y: board.y - side * 0.12,
      width: side,
      height: side * 0.75,
    });
  }
  ctx.save();
  ctx.translate(middle.x, middle.y + (why === 'timedOut' ? board.height * 0.2 : 0));
  ctx.rotate(-0.14);
  ctx.beginPath();
  ctx.roundRect(-width / 2, -height / 2, width, height, 8 * scale);
  ctx.fillStyle = colours[look.fill];
  ctx.fill();
  ctx.lineWidth = 3;
  ctx.strokeStyle = colours.outline;
  ctx.stroke();
  write(brush, result === '' || result === '*' ? word(`hall.closed.${why}`) : scoreWords(result), {
    ...{ x: 0, y: 0, size: 27 * scale, maxWidth: width * 0.9 },
    ...{ colour: colours[look.ink], font: HEADLINE_FONT, weight: 600 },
  });
  ctx.restore();
}

/** "1–0", "½–½". */
const scoreWords = (result: string): string => result.replaceAll('1/2', '½').replace('-', '–');

/** Two strokes over a table or a tile. */
export function crossOut({ ctx, colours }: Brush, { x, y, width, height }: Box): void {
  ctx.lineCap = 'round';
  for (const [stroke, share] of [
    [colours.card, 0.16],
    [colours.ink, 0.08],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(x + width * 0.12, y + height * 0.12);
    ctx.lineTo(x + width * 0.88, y + height * 0.88);
    ctx.moveTo(x + width * 0.88, y + height * 0.12);
    ctx.lineTo(x + width * 0.12, y + height * 0.88);
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width * share;
    ctx.stroke();
  }
}
