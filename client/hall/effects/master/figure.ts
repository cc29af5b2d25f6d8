/** The master himself, with a sweatband once he has worked for it. */
import type * as Phaser from 'phaser';
import type { MasterEffect, MasterFrame } from '../frame.ts';
import { bareArt, frozenArt, poseOf } from './pose.ts';

/** Where his feet are in the drawing of 96 x 128. */
const FEET = { x: 0.5, y: 0.93 } as const;
const ASPECT = 96 / 128;
const FADE_IN_MS = 120;

const SWEATBAND = 'master/sweatband';
export const sweatArt: readonly string[] = [SWEATBAND];
/** So many moves make a master sweat, if he doesn't stand about. */
const SWEATS_AFTER_MOVES = 50;

/** Whoever stands farther down is drawn in front of those behind. @param y of the feet, in design pixels */
export const depthAt = (y: number): number => 1 + y / 10_000;

/** With `crownsAreFew` a master wears a crown only while they were the last to use that brain. */
export function figureEffect(scene: Phaser.Scene, crownsAreFew: boolean): MasterEffect {
  const figure = scene.add.image(0, 0, '__DEFAULT').setOrigin(FEET.x, FEET.y);
  const hasBand = scene.textures.exists(SWEATBAND);
  const band = scene.add.image(0, 0, hasBand ? SWEATBAND : '__DEFAULT').setOrigin(FEET.x, FEET.y);
  return {
    show({ id, master, mood, frozen, place, lastsMs, figureHeight, still, soFar, history }: MasterFrame) {
      const pose = frozen
        ? { art: frozenArt, mirrored: false }
        : poseOf(mood, place, still ? Number.MAX_SAFE_INTEGER : lastsMs, master.doing);
      const crowned = !crownsAreFew || (master.doing !== 'switch' && history.crowns?.worn(id));
      const art = crowned ? pose.art : (bareArt.get(pose.art) ?? pose.art);
      const { mirrored } = pose;
      figure.setVisible(scene.textures.exists(art));
      const stands = mood === 'wasting' || mood === 'waiting';
      band.setVisible(figure.visible && hasBand && !stands && soFar.answers >= SWEATS_AFTER_MOVES);
      if (!figure.visible) return;
      if (figure.texture.key !== art) figure.setTexture(art);
      for (const image of [figure, band]) {
        image.setDisplaySize(figureHeight * ASPECT, figureHeight).setFlipX(mirrored);
        image.setPosition(place.x, place.y).setDepth(depthAt(place.y));
        image.setAlpha(still ? Math.min(1, lastsMs / FADE_IN_MS) : 1);
      }
    },
  };
}
