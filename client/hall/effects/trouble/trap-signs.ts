/** The signs of a blocking call: its name at the table, beforehand; and words on the wall while it holds the master. */
import type * as Phaser from 'phaser';
import type { Trap } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import { word } from '../../../models/words.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { cellOf } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import { type Brush, HEADLINE_FONT, TEXT_FONT, write } from '../../textures/brush.ts';
import { addSheet } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

/** It hangs between the clock in the middle of the wall and a plant near its end. */
const SIGN = { height: 48, top: 2, from: 0.06, beside: 44 } as const;
const CLOCK = 28;
/** A tag at a table is so large at scale 1, and at least as wide as can be read. */
const TAG = { width: 74, height: 30, least: 46 } as const;
/** The same in both themes, like ice. */
const INK = '#1B1F2A';
const OUTLINE_PX = 3;

export function trapSignsEffect(
  scene: Phaser.Scene,
  options: DrawingOptions,
  traps: readonly Trap[],
): HallEffect {
  for (const trap of traps) if (options.grid.detail < 3) addTag(scene, options, trap);
  const { grid } = options;
  const left = grid.width * SIGN.from + SIGN.beside;
  const width = grid.width / 2 - CLOCK - left;
  const { image: sign } = addPlate(
    scene,
    options,
    'frozen-sign',
    { x: 0, y: SIGN.top, width, height: SIGN.height },
    (brush) =>
      write(brush, word('hall.frozen'), {
        ...{ x: width / 2, y: SIGN.height / 2, size: 32, maxWidth: width - 32 },
        ...{ colour: INK, font: HEADLINE_FONT, weight: 600 },
      }),
  );
  return {
    show({ masters }: HallFrame) {
      const frozen = masters.find((master) => master.frozen);
      sign.setVisible(frozen !== undefined);
      // His head reaches the wall behind the first row: the words stand in the other half.
      if (frozen) sign.setX(frozen.place.x > grid.width / 2 ? left : grid.width - left - width);
    },
  };
}

/** What is called at this table, at the corner where no number stands. */
function addTag(scene: Phaser.Scene, options: DrawingOptions, { board, lingerMs }: Trap): void {
  const layout = layOutTable(cellOf(options.grid, board), options.grid.detail, options.grid.detail === 0);
  const width = Math.max(TAG.least, TAG.width * layout.scale);
  const height = (width * TAG.height) / TAG.width;
  const box = {
    x: layout.board.x + layout.board.width + 18 * layout.scale - width,
    y: layout.board.y - height * 0.3,
  };
  const words = t(lingerMs === 'untilReply' ? 'hall.trap.call' : 'hall.trap.sleep');
  addPlate(scene, options, `trap-${board}`, { ...box, width, height }, (brush) =>
    write(brush, words, {
      ...{ x: width / 2, y: height / 2, size: height * 0.76, maxWidth: width - 10 },
      ...{ colour: INK, font: TEXT_FONT, weight: 700 },
    }),
  ).image.setVisible(true);
}

/** A plate the colour of ice, hidden at first. */
function addPlate(
  scene: Phaser.Scene,
  options: DrawingOptions,
  name: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  paint: (brush: Brush) => void,
) {
  const sheet = addSheet(scene, options, name, { x, y, width, height }, (brush) => {
    const { ctx, colours } = brush;
    ctx.beginPath();
    ctx.roundRect(OUTLINE_PX / 2, OUTLINE_PX / 2, width - OUTLINE_PX, height - OUTLINE_PX, height * 0.24);
    ctx.fillStyle = colours.frost;
    ctx.fill();
    ctx.lineWidth = OUTLINE_PX;
    ctx.strokeStyle = colours.frostEdge;
    ctx.stroke();
    paint(brush);
  });
  sheet.image.setVisible(false);
  return sheet;
}
