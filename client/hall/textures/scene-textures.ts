/** Textures that go with the scene: our drawings, and the pictures that effects paint themselves. */
import type * as Phaser from 'phaser';
import type { Box } from '../layout/grid.ts';
import type { ArtName } from './art.ts';
import { type Brush, type BrushOptions, newBrush } from './brush.ts';

/** A drawing and the largest size in which it is shown, in heights of the figure. */
export type SizedArt = { readonly name: ArtName; readonly width: number; readonly height: number };

/** What a scene is told when a picture in it looks different though nothing else of it has changed. */
export const REPAINTED = 'repainted';

/** Adds the drawings under their own names. @param figureHeight in design pixels */
export function addArt(
  scene: Phaser.Scene,
  drawings: readonly SizedArt[],
  { art, ratio }: BrushOptions,
  figureHeight: number,
): void {
  const unit = figureHeight * ratio;
  for (const { name, width, height } of drawings) {
    const picture = art.picture(name, width * unit, height * unit);
    if (picture && !scene.textures.exists(name)) scene.textures.addCanvas(name, picture);
  }
  removeWith(
    scene,
    drawings.map(({ name }) => name),
  );
}

/** Paints a texture of this name and size, in design pixels. */
export function addTexture(
  scene: Phaser.Scene,
  options: BrushOptions,
  name: string,
  { width, height }: Pick<Box, 'width' | 'height'>,
  paint: (brush: Brush) => void,
): Brush {
  const brush = newBrush(width, height, options);
  paint(brush);
  scene.textures.addCanvas(name, brush.ctx.canvas);
  removeWith(scene, [name]);
  return brush;
}

/** A texture of its own, and the image that shows it. */
export type Sheet = { readonly brush: Brush; readonly image: Phaser.GameObjects.Image };

/** Paints a texture as large as `box` and shows it there; after every further stroke call `refresh`. */
export function addSheet(
  scene: Phaser.Scene,
  options: BrushOptions,
  name: string,
  box: Box,
  paint: (brush: Brush) => void = () => {},
): Sheet {
  const brush = addTexture(scene, options, name, box, paint);
  const image = scene.add
    .image(box.x, box.y, name)
    .setOrigin(0)
    .setScale(1 / options.ratio);
  return { brush, image };
}

/** Clears the sheet and paints it anew. */
export function repaint(scene: Phaser.Scene, sheet: Sheet, paint: (brush: Brush) => void): void {
  const { ctx } = sheet.brush;
  ctx.save();
  ctx.resetTransform();
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
  paint(sheet.brush);
  refresh(scene, sheet);
}

/** Shows what has been painted since the last time. */
export function refresh(scene: Phaser.Scene, { image }: Sheet): void {
  (scene.textures.get(image.texture.key) as Phaser.Textures.CanvasTexture).refresh();
  scene.events.emit(REPAINTED);
}

/** Shows no more of an image than this part of its picture, in texels. */
export function cut(
  scene: Phaser.Scene,
  image: Phaser.GameObjects.Image,
  { x, y, width, height }: Box,
): void {
  image.setCrop(x, y, width, height);
  scene.events.emit(REPAINTED);
}

/** Removes textures when the scene is destroyed. */
export function removeWith(scene: Phaser.Scene, names: readonly string[]): void {
  scene.events.once('destroy', () => {
    for (const name of names) if (scene.textures.exists(name)) scene.textures.remove(name);
  });
}
