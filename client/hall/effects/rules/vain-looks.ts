/** Polling: footprints at every board where a master found nobody ready on this lap. They fade. */
import type * as Phaser from 'phaser';
import type { Ms, Scenario } from '../../../../shared/simul/index.ts';
import { word } from '../../../models/words.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { cellOf } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import { type Brush, HEADLINE_FONT, write } from '../../textures/brush.ts';
import { addTexture } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

const NAME = 'vain-look';
const SIZE = { width: 104, height: 56 } as const;
/** However short the lap, a mark is seen for this long. */
const LEAST_MS = 2_500;

export function vainLooksEffect(
  scene: Phaser.Scene,
  options: DrawingOptions,
  scenario: Scenario,
): HallEffect {
  const { grid } = options;
  addTexture(scene, options, NAME, SIZE, (brush) => paintMark(brush, grid.detail < 2));
  const lapMs: Ms = grid.boards * (scenario.walkMs + scenario.walkVisitMs);
  const fadesMs = Math.max(LEAST_MS, lapMs);
  const marks = Array.from({ length: grid.boards }, (_, index) => {
    const { board, scale } = layOutTable(cellOf(grid, index + 1), grid.detail, grid.detail === 0);
    const x = board.x + board.width / 2;
    const y = board.y + board.height * (grid.detail < 2 ? 0.52 : 0.8);
    const width = grid.detail < 2 ? SIZE.width * Math.max(0.7, scale) : board.width * 0.9;
    const mark = scene.add.image(x, y, NAME).setVisible(false);
    return mark.setDisplaySize(width, (width * SIZE.height) / SIZE.width);
  });
  return {
    show({ history, nowMs }: HallFrame) {
      for (const mark of marks) mark.setVisible(false);
      for (const [board, at] of history.vainLooks) {
        const left = 1 - (nowMs - at) / fadesMs;
        if (left > 0) marks[board - 1]?.setVisible(true).setAlpha(Math.min(1, 0.25 + left));
      }
    },
  };
}

/** Two footprints, and among large tables the word too. */
function paintMark(brush: Brush, withWord: boolean): void {
  const { ctx, colours } = brush;
  for (const [x, y, lean] of [
    [SIZE.width / 2 - 11, 13, -0.2],
    [SIZE.width / 2 + 11, 17, 0.2],
  ] as const) {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(lean);
    ctx.fillStyle = colours.walking;
    ctx.strokeStyle = colours.card;
    ctx.lineWidth = 2.5;
    for (const [cy, rx, ry] of [
      [-4, 6, 8],
      [9, 4.5, 4],
    ] as const) {
      ctx.beginPath();
      ctx.ellipse(0, cy, rx, ry, 0, 0, 7);
      ctx.stroke();
      ctx.fill();
    }
    ctx.restore();
  }
  if (!withWord) return;
  ctx.beginPath();
  ctx.roundRect(2, 31, SIZE.width - 4, 24, 8);
  ctx.fillStyle = colours.card;
  ctx.fill();
  ctx.lineWidth = 2;
  ctx.strokeStyle = colours.walking;
  ctx.stroke();
  write(brush, word('hall.nobody'), {
    ...{ x: SIZE.width / 2, y: 43, size: 21, maxWidth: SIZE.width - 12 },
    ...{ colour: colours.ink, font: HEADLINE_FONT, weight: 600 },
  });
}
