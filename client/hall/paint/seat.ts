/** One table as it is drawn for up to 60 boards: the table, the true position, the person who sits there. */

import { t } from '../../app/text.ts';
import type { TablePicture } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import type { Box } from '../layout/grid.ts';
import type { TableLayout } from '../layout/table.ts';
import type { CloseReason } from '../round-history.ts';
import { type Brush, HEADLINE_FONT, stamp, TEXT_FONT, write } from '../textures/brush.ts';
import { paintBadge } from './badge.ts';
import { coverTable, paintClosed } from './closed.ts';
import { opponentArtOf } from './opponent.ts';
import { paintPosition } from './position.ts';

const INK = '#1B1F2A';

/** Paints what loses its colour while time is wasted. While people are `arriving`, a bot is still an empty chair. */
export function paintSeat(brush: Brush, layout: TableLayout, table: TablePicture, arriving: boolean): void {
  paintTable(brush, layout.board, layout.scale);
  paintPosition(brush, layout.board, table.fen, table.lastMove, table.side);
  if (table.state === 'outside') coverTable(brush, layout.board);
  const isFree = table.state === 'outside' || (arriving && table.bot);
  const art = isFree ? 'opponent/empty-chair' : opponentArtOf(table);
  brush.ctx.globalAlpha = table.connected ? 1 : 0.45;
  stamp(brush, art, layout.opponent);
  brush.ctx.globalAlpha = 1;
}

/** Paints what keeps its colour: the number, the badge, the name. */
export function paintSigns(
  brush: Brush,
  layout: TableLayout,
  table: TablePicture,
  arriving: boolean,
  why?: CloseReason,
): void {
  if (why) paintClosed(brush, layout, why, table.result);
  else if (!arriving) paintBadge(brush, table.state, layout.badge, layout.badgeRadius);
  paintNumber(brush, layout.number, layout.scale, table.board);
  if (!layout.name) return;
  const free = arriving && table.bot;
  write(brush, free ? t('stage.lobby.free') : table.name, {
    ...layout.name,
    size: layout.nameSize,
    maxWidth: layout.board.width * 1.35,
    colour: free ? brush.colours.muted : brush.colours.ink,
    font: TEXT_FONT,
    weight: free ? 500 : 700,
  });
}

function paintTable({ ctx, colours }: Brush, board: Box, scale: number): void {
  const edge = 9 * scale;
  const side = 16 * scale;
  round(
    ctx,
    colours.table,
    board.x - side,
    board.y - edge,
    board.width + 2 * side,
    board.height + 2 * edge,
    9 * scale,
  );
  round(
    ctx,
    colours.tableEdge,
    board.x - 4 * scale,
    board.y - 4 * scale,
    board.width + 8 * scale,
    board.height + 8 * scale,
    4 * scale,
  );
}

/** Paints the plate with the number of a board. @param scale of its lines and letters */
export function paintNumber(brush: Brush, { x, y, width, height }: Box, scale: number, board: number): void {
  const { ctx, colours } = brush;
  ctx.lineWidth = Math.max(1.5, 2.6 * scale);
  ctx.strokeStyle = colours.outline === INK ? INK : colours.muted;
  round(ctx, colours.card, x, y, width, height, 9 * scale);
  ctx.stroke();
  write(brush, word('hall.seat', { board }), {
    x: x + width / 2,
    y: y + height / 2,
    size: 28 * scale,
    maxWidth: width * 0.9,
    colour: colours.ink,
    font: HEADLINE_FONT,
    weight: 600,
  });
}

function round(
  ctx: CanvasRenderingContext2D,
  fill: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
  ctx.fillStyle = fill;
  ctx.fill();
}
