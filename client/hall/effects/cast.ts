/** Which effects play at which level of detail, from the back to the front. */
import type * as Phaser from 'phaser';
import { WALL } from '../grid.ts';
import type { LayersWanted } from '../layers.ts';
import { placeOf } from '../place.ts';
import { cleanerEffect } from './cleaner.ts';
import { cometEffect } from './comet.ts';
import { figureEffect, figureHeightOf } from './figure.ts';
import { lensEffect, lensPlaceOf } from './lens.ts';
import type { Effect } from './moment.ts';
import { plantsEffect } from './plants.ts';
import { ringEffect } from './ring.ts';
import { sleepEffect } from './sleep.ts';
import { arrowEffect, trailEffect } from './trail.ts';

const FIGURE_IN_LENS = 130;

/** How high the master is drawn. */
export function figureHeightIn({ detail, cellHeight }: LayersWanted['grid']): number {
  return detail >= 3 ? FIGURE_IN_LENS : figureHeightOf(cellHeight, WALL);
}

/** Where he is drawn: at his board, or, where that is smaller than he, in the lens. */
export function placeIn(...[grid, master, nowMs, still, height]: Parameters<typeof placeOf>) {
  return grid.detail >= 3 ? lensPlaceOf(grid) : placeOf(grid, master, nowMs, still, height);
}

export function castFor(scene: Phaser.Scene, wanted: LayersWanted): readonly Effect[] {
  const { grid, colours } = wanted;
  const ways = grid.detail < 2 ? [trailEffect, ringEffect, arrowEffect] : [cometEffect, ringEffect];
  const lens = grid.detail >= 3 ? [lensEffect(scene, wanted)] : [];
  return [
    plantsEffect(scene, grid),
    ...ways.map((effect) => effect(scene, colours)),
    ...lens,
    ...[cleanerEffect, figureEffect, sleepEffect].map((effect) => effect(scene)),
  ];
}
