/** What standing about does to the master: snoring at 1.5 s, coffee at 3 s, a cobweb at 4 s, more at 8 s, a spider at 12 s, dust at 20 s. */
import type * as Phaser from 'phaser';
import type { MasterEffect, MasterFrame } from '../frame.ts';
import { depthAt } from '../master/figure.ts';

type Sign = {
  readonly art: readonly string[];
  readonly fromMs: number;
  readonly untilMs: number;
  /** Its middle beside his feet, in heights of the figure. */
  readonly x: number;
  readonly y: number;
  /** Its size, in heights of the figure. */
  readonly size: number;
  /** How long each of its pictures is shown. */
  readonly frameMs: number;
};

const once = { frameMs: 1, untilMs: Number.POSITIVE_INFINITY } as const;

const SIGNS: readonly Sign[] = [
  {
    art: ['fx/zzz-0', 'fx/zzz-1', 'fx/zzz-2'],
    fromMs: 1500,
    untilMs: once.untilMs,
    frameMs: 700,
    x: 0.36,
    y: -0.95,
    size: 0.42,
  },
  { ...once, art: ['fx/coffee'], fromMs: 3000, x: 0.36, y: -0.36, size: 0.26 },
  {
    art: ['fx/steam-0', 'fx/steam-1', 'fx/steam-2'],
    fromMs: 3000,
    untilMs: once.untilMs,
    frameMs: 500,
    x: 0.36,
    y: -0.54,
    size: 0.2,
  },
  { ...once, art: ['fx/cobweb-1'], fromMs: 4000, untilMs: 8000, x: -0.22, y: -0.84, size: 0.4 },
  { ...once, art: ['fx/cobweb-2'], fromMs: 8000, untilMs: 12000, x: -0.24, y: -0.82, size: 0.5 },
  { ...once, art: ['fx/cobweb-3'], fromMs: 12000, x: -0.26, y: -0.8, size: 0.6 },
  { ...once, art: ['fx/spider'], fromMs: 12000, x: -0.44, y: -0.2, size: 0.24 },
  { ...once, art: ['fx/dust'], fromMs: 20000, x: 0, y: -0.02, size: 0.5 },
];

/** Snoring, coffee, steam. */
const BRIEF = 3;

export const sleepArt: readonly string[] = SIGNS.flatMap(({ art }) => art);

/**
 * One picture a sign, shown while its time lasts. With `brief` only the first signs appear: the rest of many sleepers would be
 * a tangle.
 */
export function sleepEffect(scene: Phaser.Scene, brief = false): MasterEffect {
  const signs = SIGNS.slice(0, brief ? BRIEF : SIGNS.length).map((sign) => ({
    sign,
    image: scene.add.image(0, 0, '__DEFAULT').setVisible(false),
  }));
  return {
    show({ master, mood, frozen, lastsMs, place, figureHeight, still }: MasterFrame) {
      const stands = mood === 'wasting' || mood === 'waiting';
      const asleep = stands && !frozen && master.doing !== 'brainWait';
      for (const { sign, image } of signs) {
        const due = asleep && lastsMs >= sign.fromMs && lastsMs < sign.untilMs;
        const frame = still ? sign.art.length - 1 : Math.floor(lastsMs / sign.frameMs) % sign.art.length;
        const key = sign.art[frame] as string;
        image.setVisible(due && scene.textures.exists(key));
        if (!image.visible) continue;
        if (image.texture.key !== key) image.setTexture(key);
        image.setDisplaySize(
          (image.frame.width / image.frame.height) * sign.size * figureHeight,
          sign.size * figureHeight,
        );
        image
          .setDepth(depthAt(place.y))
          .setPosition(
            place.x + sign.x * figureHeight,
            Math.max((sign.size / 2) * figureHeight, place.y + sign.y * figureHeight),
          );
      }
    },
  };
}
