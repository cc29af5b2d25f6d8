/** The signs of a trap: a crystal that marks its table beforehand, and the words on the wall while it is cold. */
import type * as Phaser from 'phaser';
import type { BoardId } from '../../../../shared/simul/index.ts';
import { word } from '../../../models/words.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { cellOf, type Grid } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import { HEADLINE_FONT, write } from '../../textures/brush.ts';
import { addSheet } from '../../textures/scene-textures.ts';

const SIGN = { width: 560, height: 50, top: 2 } as const;
const LEAST_PX = 26;
/** The same in both themes, like ice. */
const INK = '#1B1F2A';

/** A crystal at the corner of the table. */
export function markTrap(
  scene: Phaser.Scene,
  grid: Grid,
  board: BoardId,
  crystal: string,
  depth: number,
): void {
  const layout = layOutTable(cellOf(grid, board), grid.detail, grid.detail === 0);
  const size = Math.max(LEAST_PX, 44 * layout.scale);
  const mark = scene.add.image(layout.board.x + layout.board.width, layout.board.y + size * 0.2, crystal);
  mark
    .setDisplaySize(size, size)
    .setDepth(depth)
    .setVisible(grid.detail < 3);
}

/** The sign on the wall. */
export function addFrozenSign(scene: Phaser.Scene, options: DrawingOptions): Phaser.GameObjects.Image {
  const { colours, grid } = options;
  const width = Math.min(SIGN.width, grid.width - 40);
  const box = { x: (grid.width - width) / 2, y: SIGN.top, width, height: SIGN.height };
  const { image } = addSheet(scene, options, 'frozen-sign', box, (brush) => {
    const { ctx } = brush;
    ctx.beginPath();
    ctx.roundRect(2, 2, width - 4, SIGN.height - 4, 12);
    ctx.fillStyle = colours.frost;
    ctx.fill();
    ctx.lineWidth = 3;
    ctx.strokeStyle = colours.frostEdge;
    ctx.stroke();
    write(brush, word('hall.frozen'), {
      ...{ x: width / 2, y: SIGN.height / 2, size: 32, maxWidth: width - 32 },
      ...{ colour: INK, font: HEADLINE_FONT, weight: 600 },
    });
  });
  return image.setVisible(false);
}
