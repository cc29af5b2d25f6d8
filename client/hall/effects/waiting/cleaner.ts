/** After 20 s at one board the master is furniture: a hat stand is put beside him, and a cleaner sweeps around him. */
import type * as Phaser from 'phaser';
import type { Ms } from '../../../../shared/simul/index.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';
import { depthAt } from '../master/figure.ts';

const FROM_MS = 20_000;
const FADES_IN_MS = 300;
/** Once round him and back. */
const ROUND_MS = 7_000;
const SWEEP_MS = 450;

const SWEEPS = ['hall/cleaner-0', 'hall/cleaner-1'] as const;
const STAND = 'hall/hat-stand';
export const cleanerArt: readonly string[] = [...SWEEPS, STAND];

/** Lengths in heights of the figure: so wide to each side, and so far behind him: nobody stands before a sleeper. */
const SIDE = 0.85;
const BEHIND = 0.06;
const CLEANER = { height: 0.92, aspect: 96 / 128 } as const;
const HATS = { height: 0.9, aspect: 64 / 128, beside: 0.74 } as const;

/** Where the cleaner is, from -1 (left of him) to 1, and whether he walks to the left; with `still` he stays aside. */
export function sweepAt(lastsMs: Ms, still: boolean): { readonly side: number; readonly toLeft: boolean } {
  if (still) return { side: -1, toLeft: false };
  const turn = ((lastsMs - FROM_MS) / ROUND_MS) * 2 * Math.PI;
  return { side: -Math.cos(turn), toLeft: Math.sin(turn) < 0 };
}

export function cleanerEffect(scene: Phaser.Scene): MasterEffect {
  const [hats, cleaner] = [STAND, SWEEPS[0]].map((art) =>
    scene.add.image(0, 0, scene.textures.exists(art) ? art : '__DEFAULT').setVisible(false),
  ) as [Phaser.GameObjects.Image, Phaser.GameObjects.Image];
  return {
    show({ mood, frozen, lastsMs, place, figureHeight, grid, still }: MasterFrame) {
      const due = (mood === 'wasting' || mood === 'waiting') && !frozen && lastsMs >= FROM_MS;
      hats.setVisible(due && scene.textures.exists(STAND));
      cleaner.setVisible(due && scene.textures.exists(SWEEPS[0]));
      if (!due) return;
      const alpha = still ? 1 : Math.min(1, (lastsMs - FROM_MS) / FADES_IN_MS);
      const beside = place.x + figureHeight > grid.width ? -HATS.beside : HATS.beside;
      hats.setOrigin(0.5, 0.94).setAlpha(alpha);
      hats.setDisplaySize(HATS.height * HATS.aspect * figureHeight, HATS.height * figureHeight);
      hats.setPosition(place.x + beside * figureHeight, place.y).setDepth(depthAt(place.y - 1));
      const { side, toLeft } = sweepAt(lastsMs, still);
      const art = SWEEPS[still ? 0 : Math.floor(lastsMs / SWEEP_MS) % 2] as string;
      if (cleaner.texture.key !== art && scene.textures.exists(art)) cleaner.setTexture(art);
      cleaner.setOrigin(0.5, 0.94).setAlpha(alpha).setFlipX(toLeft);
      cleaner.setDisplaySize(CLEANER.height * CLEANER.aspect * figureHeight, CLEANER.height * figureHeight);
      const feetY = Math.min(grid.height - 6, place.y - BEHIND * figureHeight);
      cleaner
        .setPosition(inside(place.x + side * SIDE * figureHeight, grid.width, figureHeight), feetY)
        .setDepth(depthAt(feetY));
    },
  };
}

/** Nobody sweeps outside the hall. */
function inside(x: number, width: number, figureHeight: number): number {
  const half = (CLEANER.height * CLEANER.aspect * figureHeight) / 2;
  return Math.min(width - half, Math.max(half, x));
}
