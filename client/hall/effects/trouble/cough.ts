/** A cough: for a moment a bubble shakes over the seat of whoever coughed. */
import type * as Phaser from 'phaser';
import type { BoardId, Ms } from '../../../../shared/simul/index.ts';
import { cellOf } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

export const coughArt: readonly string[] = ['fx/bubble-cough'];

export type Cough = { readonly board: BoardId; readonly nth: number };

const LASTS_MS = 900;
export const SHAKE = { px: 4, everyMs: 140, lastsMs: 560 } as const;
/** How many bubbles are shown at once; one more cough takes the bubble of the oldest. */
const BUBBLES = 4;
const LEAST_PX = 44;

/** How far to the side the bubble is, in design pixels, so long after the cough; with `still` it doesn't move. */
export function shakeAt(ageMs: Ms, still: boolean): number {
  if (still || ageMs >= SHAKE.lastsMs) return 0;
  const calms = 1 - ageMs / SHAKE.lastsMs;
  return SHAKE.px * calms * Math.sin((ageMs / SHAKE.everyMs) * 2 * Math.PI);
}

/** Returns each new cough once. @param coughed who coughed last; coughs from before this call are not returned */
export function newCoughs(coughed: () => Cough | null): () => Cough | null {
  let lastNth = coughed()?.nth;
  return () => {
    const cough = coughed();
    if (cough === null || cough.nth === lastNth) return null;
    lastNth = cough.nth;
    return cough;
  };
}

/** @param coughed who coughed last; coughs from before this call are not shown */
export function coughEffect(scene: Phaser.Scene, coughed: () => Cough | null): HallEffect {
  const art = coughArt[0] as string;
  const bubbles = Array.from({ length: BUBBLES }, () => ({
    image: scene.add.image(0, 0, scene.textures.exists(art) ? art : '__DEFAULT').setVisible(false),
    board: 0,
    atMs: Number.NEGATIVE_INFINITY,
  }));
  const next = newCoughs(coughed);
  return {
    show({ grid, still }: HallFrame) {
      const nowMs = scene.time.now;
      const cough = next();
      const bubble = bubbles[(cough?.nth ?? 0) % BUBBLES];
      if (cough && bubble) {
        bubble.board = cough.board;
        bubble.atMs = nowMs;
      }
      for (const { image, board, atMs } of bubbles) {
        const ageMs = nowMs - atMs;
        image.setVisible(ageMs < LASTS_MS && board > 0 && board <= grid.boards && scene.textures.exists(art));
        if (!image.visible) continue;
        const { badge, badgeRadius } = layOutTable(cellOf(grid, board), grid.detail, grid.detail === 0);
        const size = Math.max(LEAST_PX, badgeRadius * 2.6);
        image.setDisplaySize(size * (80 / 60), size);
        image.setPosition(badge.x + shakeAt(ageMs, still), badge.y - size * 0.5);
      }
    },
  };
}
