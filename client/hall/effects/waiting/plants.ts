/** Two plants on the wall: they grow while the master wastes time. */
import type * as Phaser from 'phaser';
import type { Ms } from '../../../../shared/simul/index.ts';
import { type Grid, WALL } from '../../layout/grid.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

export const plantArt: readonly string[] = [0, 1, 2, 3].map((age) => `hall/plant-${age}`);

/** A plant is a step older after so much wasted time. */
const AGES_EVERY_MS = 12_000;
const HEIGHT = { young: 36, perAge: 5 } as const;
/** The drawings are 80 by 96. */
const ASPECT = 80 / 96;
/** Shares of the wall's width; the second plant is one step ahead. */
const PLACES = [
  { at: 0.06, ahead: 0 },
  { at: 0.94, ahead: 1 },
] as const;

/** Which of the drawings a plant has reached. */
export function plantAgeOf(wastedMs: Ms, ahead: number): number {
  return Math.min(plantArt.length - 1, Math.floor(wastedMs / AGES_EVERY_MS) + ahead);
}

export function plantsEffect(scene: Phaser.Scene, grid: Grid): HallEffect {
  const plants = PLACES.map(({ at, ahead }) => ({
    ahead,
    shown: -1,
    image: scene.add
      .image(grid.width * at, WALL - 3, '__DEFAULT')
      .setOrigin(0.5, 1)
      .setVisible(false),
  }));
  return {
    show({ soFar }: HallFrame) {
      for (const plant of plants) {
        const age = plantAgeOf(soFar.wastedMs, plant.ahead);
        if (age === plant.shown) continue;
        plant.shown = age;
        const art = plantArt[age] as string;
        plant.image.setVisible(scene.textures.exists(art));
        if (!plant.image.visible) continue;
        const height = HEIGHT.young + HEIGHT.perAge * age;
        plant.image.setTexture(art).setDisplaySize(height * ASPECT, height);
      }
    },
  };
}
