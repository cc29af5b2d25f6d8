/** A picture that an effect paints itself, on a texture of its own that goes with the scene. */
import type * as Phaser from 'phaser';
import type { Box } from '../layout/grid.ts';
import type { LayersWanted } from '../paint/layers.ts';
import { type Brush, newBrush } from './brush.ts';
import { removeWith } from './scene-textures.ts';

export type Sheet = { readonly brush: Brush; readonly image: Phaser.GameObjects.Image };

/** Paints a texture of this name and size, in design pixels. */
export function addTexture(
  scene: Phaser.Scene,
  wanted: LayersWanted,
  name: string,
  { width, height }: Pick<Box, 'width' | 'height'>,
  paint: (brush: Brush) => void,
): Brush {
  const brush = newBrush(width, height, wanted);
  paint(brush);
  scene.textures.addCanvas(name, brush.ctx.canvas);
  removeWith(scene, [name]);
  return brush;
}

/** The same, and shows it in `box`; after every change call `refresh`. */
export function addSheet(
  scene: Phaser.Scene,
  wanted: LayersWanted,
  name: string,
  box: Box,
  paint: (brush: Brush) => void = () => {},
): Sheet {
  const brush = addTexture(scene, wanted, name, box, paint);
  const image = scene.add
    .image(box.x, box.y, name)
    .setOrigin(0)
    .setScale(1 / wanted.ratio);
  return { brush, image };
}

/** Clears the sheet and paints it anew. */
export function repaint(scene: Phaser.Scene, { brush, image }: Sheet, paint: (brush: Brush) => void): void {
  const { ctx } = brush;
  ctx.save();
  ctx.resetTransform();
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
  paint(brush);
  (scene.textures.get(image.texture.key) as Phaser.Textures.CanvasTexture).refresh();
}
