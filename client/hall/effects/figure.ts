/** The master himself. */
import type * as Phaser from 'phaser';
import { poseOf } from '../pose.ts';
import type { Effect, Moment } from './moment.ts';

/** Where his feet are in the drawing of 96 x 128. */
const FEET = { x: 0.5, y: 0.93 } as const;
const ASPECT = 96 / 128;
const FADE_IN_MS = 120;

/** How high he is drawn: his head reaches the wall behind the first row, and he is seen from the last row of the class. */
export function figureHeightOf(cellHeight: number, wall: number): number {
  return Math.max(84, wall + 0.5 * cellHeight);
}

export function figureEffect(scene: Phaser.Scene): Effect {
  const figure = scene.add.image(0, 0, '__DEFAULT').setOrigin(FEET.x, FEET.y);
  return {
    show({ mood, place, lastsMs, figureHeight, still }: Moment) {
      const { art, mirrored } = poseOf(mood, place, still ? Number.MAX_SAFE_INTEGER : lastsMs);
      figure.setVisible(scene.textures.exists(art));
      if (!figure.visible) return;
      if (figure.texture.key !== art) figure.setTexture(art);
      figure.setDisplaySize(figureHeight * ASPECT, figureHeight).setFlipX(mirrored);
      figure.setPosition(place.x, place.y);
      figure.setAlpha(still ? Math.min(1, lastsMs / FADE_IN_MS) : 1);
    },
  };
}
