/** One board as a tile, for more than 60 boards: fill and outline say the state, the number says who. */

import type { BoardState } from '../../../shared/simul/index.ts';
import type { Palette } from '../../app/palette.ts';
import type { TablePicture } from '../../models/picture.ts';
import type { TableLayout } from '../layout/table.ts';
import type { CloseReason } from '../round-history.ts';
import { type Brush, HEADLINE_FONT, write } from '../textures/brush.ts';
import { crossOut } from './closed.ts';

type Look = { readonly fill: keyof Palette; readonly ink: keyof Palette };

const FREE: Look = { fill: 'card', ink: 'muted' };
const LOOKS: { readonly [state in BoardState]: Look } = {
  outside: FREE,
  closed: FREE,
  thinking: { fill: 'waiting', ink: 'onWaiting' },
  ready: { fill: 'ready', ink: 'onReady' },
  served: { fill: 'busy', ink: 'onBusy' },
};

/** Whether a tile keeps its colour while time is wasted: a raised hand does. */
export function tileKeepsColour({ state }: TablePicture): boolean {
  return state === 'ready';
}

/** Paints the tile of one board; while people arrive, a bot's seat is free. */
export function paintTile(
  brush: Brush,
  layout: TableLayout,
  table: TablePicture,
  arriving: boolean,
  why?: CloseReason,
): void {
  const look = arriving ? (table.bot ? FREE : LOOKS.ready) : LOOKS[table.state];
  const { ctx, colours } = brush;
  const { x, y, width, height } = layout.board;
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, Math.min(width, height) * 0.16);
  ctx.fillStyle = colours[look.fill];
  ctx.strokeStyle = colours.outline;
  ctx.lineWidth = Math.max(1.5, Math.min(width, height) * 0.05);
  ctx.fill();
  ctx.stroke();
  write(brush, String(table.board), {
    x: x + width / 2,
    y: y + height / 2,
    size: Math.min(width * 0.48, height * 0.52),
    maxWidth: width * 0.9,
    colour: colours[look.ink],
    font: HEADLINE_FONT,
    weight: 600,
  });
  if (why === 'timedOut' || why === 'cancelled' || why === 'failed') crossOut(brush, layout.board);
}
