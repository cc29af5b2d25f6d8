/** The round badge that says how a board stands: colour, outline and sign together. */

import type { BoardState } from '../../../shared/simul/index.ts';
import type { Palette } from '../../app/palette.ts';
import { type GlyphName, glyphs } from '../../charts/glyphs.ts';
import type { Point } from '../layout/table.ts';
import type { Brush } from '../textures/brush.ts';

type Look = { readonly glyph: GlyphName; readonly fill: keyof Palette; readonly ink: keyof Palette };

const LOOKS: { readonly [state in BoardState]: Look | null } = {
  outside: null,
  closed: null,
  thinking: { glyph: 'hourglass', fill: 'waiting', ink: 'onWaiting' },
  ready: { glyph: 'hand', fill: 'ready', ink: 'onReady' },
  served: { glyph: 'check', fill: 'busy', ink: 'onBusy' },
};

/** Paints the badge of a state; boards that take no part have none. */
export function paintBadge({ ctx, colours }: Brush, state: BoardState, at: Point, radius: number): void {
  const look = LOOKS[state];
  if (!look) return;
  const { path, strokeWidth } = glyphs[look.glyph];
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.scale(radius / 21, radius / 21);
  ctx.beginPath();
  ctx.arc(0, 0, 21, 0, 7);
  ctx.fillStyle = colours[look.fill];
  ctx.strokeStyle = colours.outline;
  ctx.lineWidth = Math.max(2.4, 54 / radius);
  ctx.fill();
  ctx.stroke();
  const sign = new Path2D(path);
  ctx.fillStyle = ctx.strokeStyle = colours[look.ink];
  ctx.lineWidth = strokeWidth;
  ctx.lineCap = ctx.lineJoin = 'round';
  if (strokeWidth) ctx.stroke(sign);
  else ctx.fill(sign);
  ctx.restore();
}
