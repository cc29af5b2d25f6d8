/** A blocking call: the master alone stands in a block of ice. It grows from the floor, and stays behind when he is free. */
import type * as Phaser from 'phaser';
import { cut } from '../../textures/scene-textures.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';
import { depthAt } from '../master/figure.ts';

const BLOCK = 'fx/ice-block';
export const iceArt: readonly string[] = [BLOCK];

/** The drawing is 112 by 152, with his feet in it; the figure's own drawing is 128 high. */
const SIZE = { width: 112 / 128, height: 152 / 128 } as const;
const FEET = { x: 50 / 112, y: 136 / 152 } as const;
export const iceSize = SIZE;

const GROWS_MS = 450;
const THAWS_MS = 500;

/** How much of the block is there, from its foot up, so long after the call began; with `still` all of it at once. */
export const grownAt = (lastsMs: number, still: boolean): number =>
  still ? 1 : Math.max(0, Math.min(1, lastsMs / GROWS_MS));

export function iceEffect(scene: Phaser.Scene): MasterEffect {
  const has = scene.textures.exists(BLOCK);
  const block = scene.add.image(0, 0, has ? BLOCK : '__DEFAULT').setOrigin(FEET.x, FEET.y);
  let shown = -1;
  let meltsFromMs = Number.NEGATIVE_INFINITY;
  return {
    show({ frozen, lastsMs, place, figureHeight, still }: MasterFrame) {
      const nowMs = scene.time.now;
      if (frozen) meltsFromMs = nowMs;
      const melted = still ? Number(!frozen) : (nowMs - meltsFromMs) / THAWS_MS;
      block.setVisible(has && melted < 1).setAlpha(1 - Math.min(1, melted));
      if (!frozen || !has) return;
      const { width, height } = block.frame;
      const grown = grownAt(lastsMs, still);
      if (grown !== shown)
        cut(scene, block, { x: 0, y: height * (1 - grown), width, height: height * grown });
      shown = grown;
      block.setDisplaySize(SIZE.width * figureHeight, SIZE.height * figureHeight);
      block.setPosition(place.x, place.y).setDepth(depthAt(place.y + 1));
    },
  };
}
