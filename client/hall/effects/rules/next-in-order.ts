/** In order: arrows to the boards that come next in the master's circle, whoever else has a hand up. */
import type * as Phaser from 'phaser';
import { nextOwnBoard } from '../../../../shared/simul/index.ts';
import { numberOf } from '../../../app/palette.ts';
import { word } from '../../../models/words.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { cellOf } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import { HEADLINE_FONT, write } from '../../textures/brush.ts';
import { addTexture } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

const NAME = 'next-in-order';
const SIGN = { width: 176, height: 40 } as const;
const LINE_PX = 8;
const HEAD_PX = 18;
/** How many boards ahead are shown. */
const AHEAD = 3;

export function nextInOrderEffect(scene: Phaser.Scene, options: DrawingOptions): HallEffect {
  const { grid, colours } = options;
  const way = scene.add.graphics();
  addTexture(scene, options, NAME, SIGN, (brush) => {
    const { ctx } = brush;
    ctx.beginPath();
    ctx.roundRect(1.5, 1.5, SIGN.width - 3, SIGN.height - 3, 10);
    ctx.fillStyle = colours.walking;
    ctx.fill();
    ctx.lineWidth = 3;
    ctx.strokeStyle = colours.outline;
    ctx.stroke();
    write(brush, word('hall.nextInOrder'), {
      ...{ x: SIGN.width / 2, y: SIGN.height / 2, size: 27, maxWidth: SIGN.width - 16 },
      ...{ colour: colours.onWalking, font: HEADLINE_FONT, weight: 600 },
    });
  });
  const sign = scene.add.image(0, 0, NAME).setScale(1 / options.ratio);
  const drawn = new Int32Array(AHEAD + 1);
  return {
    show({ hall, masters }: HallFrame) {
      const from = masters[0]?.master.board;
      if (from === undefined) return;
      let same = drawn[0] === from;
      let board = from;
      drawn[0] = from;
      for (let ahead = 1; ahead <= AHEAD; ahead++) {
        board = nextOwnBoard(board, hall.tables, hall.masters.length);
        same = same && drawn[ahead] === board;
        drawn[ahead] = board;
      }
      if (same) return;
      way.clear();
      for (let ahead = 1; ahead <= AHEAD; ahead++)
        arrow(drawn[ahead - 1] as number, drawn[ahead] as number, 1 - (ahead - 1) / AHEAD);
      const place = pointAt(drawn[1] as number);
      const half = SIGN.width / 2 + 4;
      sign.setPosition(Math.max(half, Math.min(place.x, grid.width - half)), place.y - 16);
    },
  };

  /** Above the table, where nobody sits. */
  function pointAt(board: number) {
    const layout = layOutTable(cellOf(grid, board), grid.detail, grid.detail === 0);
    return { x: layout.stand.x, y: layout.board.y };
  }

  function arrow(from: number, to: number, alpha: number): void {
    const [a, b] = [pointAt(from), pointAt(to)];
    if (Math.abs(a.y - b.y) > 1 || from === to) return;
    const [start, end] = [a.x + grid.cellWidth * 0.32, b.x - grid.cellWidth * 0.32];
    const y = a.y + grid.cellHeight * 0.3;
    way.lineStyle(LINE_PX, numberOf(colours.walking), alpha);
    way
      .lineBetween(start, y, end, y)
      .beginPath()
      .moveTo(end - HEAD_PX, y - HEAD_PX);
    way
      .lineTo(end, y)
      .lineTo(end - HEAD_PX, y + HEAD_PX)
      .strokePath();
  }
}
