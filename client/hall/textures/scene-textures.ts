/** The drawings that a hall shows, as textures of their own names, as large as they are drawn there. */
import type * as Phaser from 'phaser';
import { sceneArt } from '../effects/art.ts';
import type { LayersWanted } from '../paint/layers.ts';

/** Adds them; they go with the scene. */
export function addArt(
  scene: Phaser.Scene,
  { art, ratio, scenario }: LayersWanted,
  figureHeight: number,
): void {
  const unit = figureHeight * ratio;
  const drawings = sceneArt(scenario);
  for (const { name, width, height } of drawings) {
    const picture = art.picture(name, width * unit, height * unit);
    if (picture && !scene.textures.exists(name)) scene.textures.addCanvas(name, picture);
  }
  removeWith(
    scene,
    drawings.map(({ name }) => name),
  );
}

/** Removes textures when the scene is destroyed. */
export function removeWith(scene: Phaser.Scene, names: readonly string[]): void {
  scene.events.once('destroy', () => {
    for (const name of names) if (scene.textures.exists(name)) scene.textures.remove(name);
  });
}
