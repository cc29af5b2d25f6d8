/** Where there are several masters each has a number and carries their stack: a backpack that says how much memory it takes. */
import type * as Phaser from 'phaser';

import { bytes } from '../../../app/format.ts';
import { word } from '../../../models/words.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import type { Facing } from '../../layout/place.ts';
import { figureHeightIn } from '../../layout/scenario.ts';
import { type Brush, HEADLINE_FONT, stamp, TEXT_FONT, write } from '../../textures/brush.ts';
import { addTexture } from '../../textures/scene-textures.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';
import { depthAt } from './figure.ts';

export const backpackArt = 'master/backpack';

/** In heights of the figure; the drawing is 80 by 88. */
const SIZE = { width: 0.62, height: 0.62 * (88 / 80) } as const;
/** Where its middle is beside his, by the way he faces: he carries it on his back. */
const BESIDE: { readonly [facing in Facing]: number } = { s: -0.36, e: -0.36, w: 0.36, n: 0 };
const ABOVE_FEET = 0.46;
const BEHIND = 0.00001;
/** The same in both themes, like all that people wear. */
const INK = '#1B1F2A';
const PAPER = '#FFF8EA';

export function backpackEffect(scene: Phaser.Scene, options: DrawingOptions, id: number): MasterEffect {
  const unit = figureHeightIn(options);
  const size = { width: SIZE.width * unit, height: SIZE.height * unit };
  const stack = bytes(options.scenario?.stackBytes ?? 0);
  const name = `pack-${id}`;
  addTexture(scene, options, name, size, (brush) => paintPack(brush, size, id, stack));
  const pack = scene.add.image(0, 0, name).setScale(1 / options.ratio);
  return {
    show({ place, figureHeight }: MasterFrame) {
      const before = place.facing === 'n' ? BEHIND : -BEHIND;
      pack.setDepth(depthAt(place.y) + before);
      const beside = BESIDE[place.facing] * figureHeight;
      pack.setPosition(place.x + beside, place.y - ABOVE_FEET * figureHeight);
    },
  };
}

function paintPack(
  brush: Brush,
  { width, height }: { width: number; height: number },
  id: number,
  stack: string,
) {
  const { ctx } = brush;
  stamp(brush, backpackArt, { x: 0, y: 0, width, height });
  // His arm hides the right edge.
  const middle = width * 0.42;
  const plate = { width: width * 0.78, height: height * 0.3, y: height * 0.62 };
  ctx.strokeStyle = INK;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.roundRect(middle - plate.width / 2, plate.y, plate.width, plate.height, 4);
  ctx.fillStyle = PAPER;
  ctx.fill();
  ctx.stroke();
  write(brush, word('hall.stack', { size: stack }), {
    ...{ x: middle, y: plate.y + plate.height / 2, size: plate.height * 0.86, maxWidth: plate.width * 0.9 },
    ...{ colour: INK, font: TEXT_FONT, weight: 800 },
  });
  ctx.beginPath();
  ctx.arc(middle, height * 0.42, height * 0.19, 0, 7);
  ctx.fillStyle = INK;
  ctx.fill();
  write(brush, String(id), {
    ...{ x: middle, y: height * 0.42, size: height * 0.28, maxWidth: height * 0.32 },
    ...{ colour: PAPER, font: HEADLINE_FONT, weight: 600 },
  });
}
