/** Who coughs: for a moment a bubble shakes over that seat. */
import type * as Phaser from 'phaser';
import type { BoardId, Ms } from '../../../../shared/simul/index.ts';
import { cellOf } from '../../layout/grid.ts';
import { planTable } from '../../layout/table.ts';
import type { HallEffect, HallMoment } from '../frame.ts';

export const coughArt: readonly string[] = ['fx/bubble-cough'];

export type Cough = { readonly board: BoardId; readonly nth: number };

const LASTS_MS = 900;
export const SHAKE = { px: 4, everyMs: 140, lastsMs: 560 } as const;
/** So many may cough at once; one more takes the place of the one who coughed first. */
const BUBBLES = 4;
const LEAST_PX = 44;

/** How far to the side the bubble is, in design pixels, so long after the cough; with `still` it doesn't move. */
export function shakeAt(ageMs: Ms, still: boolean): number {
  if (still || ageMs >= SHAKE.lastsMs) return 0;
  const calms = 1 - ageMs / SHAKE.lastsMs;
  return SHAKE.px * calms * Math.sin((ageMs / SHAKE.everyMs) * 2 * Math.PI);
}

/** Tells every new cough once. @param coughed who coughed last; who did before this was made is not told */
export function newCoughs(coughed: () => Cough | null): () => Cough | null {
  let heard = coughed()?.nth;
  return () => {
    const cough = coughed();
    if (cough === null || cough.nth === heard) return null;
    heard = cough.nth;
    return cough;
  };
}

/** @param coughed who coughed last; nobody is shown who did before this was made */
export function coughEffect(scene: Phaser.Scene, coughed: () => Cough | null): HallEffect {
  const art = coughArt[0] as string;
  const bubbles = Array.from({ length: BUBBLES }, () => ({
    image: scene.add.image(0, 0, scene.textures.exists(art) ? art : '__DEFAULT').setVisible(false),
    board: 0,
    atMs: Number.NEGATIVE_INFINITY,
  }));
  const next = newCoughs(coughed);
  return {
    show({ grid, still }: HallMoment) {
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
        const { badge, badgeRadius } = planTable(cellOf(grid, board), grid.detail, grid.detail === 0);
        const size = Math.max(LEAST_PX, badgeRadius * 2.6);
        image.setDisplaySize(size * (80 / 60), size);
        image.setPosition(badge.x + shakeAt(ageMs, still), badge.y - size * 0.5);
      }
    },
  };
}
