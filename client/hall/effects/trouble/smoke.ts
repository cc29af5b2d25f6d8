/** A puff of smoke where a fuse has burnt down. */
import type * as Phaser from 'phaser';
import { cellOf } from '../../layout/grid.ts';
import { layOutTable } from '../../layout/table.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

export const smokeArt: readonly string[] = ['fx/smoke-0', 'fx/smoke-1', 'fx/smoke-2'];

const FRAME_MS = 260;
/** How many are shown at once. */
const PUFFS = 8;
const LEAST_PX = 56;

export function smokeEffect(scene: Phaser.Scene): HallEffect {
  const puffs = Array.from({ length: PUFFS }, () =>
    scene.add.image(0, 0, smokeArt[0] as string).setVisible(false),
  );
  const lastsMs = FRAME_MS * smokeArt.length;
  return {
    show({ history, grid, nowMs, still }: HallFrame) {
      let used = 0;
      if (!still)
        for (const [board, { why, at }] of history.closed) {
          const age = nowMs - at;
          if (why !== 'timedOut' || age < 0 || age >= lastsMs) continue;
          const puff = puffs[used];
          if (!puff) break;
          used++;
          const { badge, badgeRadius } = layOutTable(cellOf(grid, board), grid.detail, grid.detail === 0);
          const size = Math.max(LEAST_PX, badgeRadius * 4);
          puff.setTexture(smokeArt[Math.floor(age / FRAME_MS)] as string).setDisplaySize(size, size);
          puff.setPosition(badge.x, badge.y - (age / lastsMs) * size * 0.5);
          puff.setAlpha(1 - 0.6 * (age / lastsMs));
        }
      puffs.forEach((puff, index) => {
        puff.setVisible(index < used);
      });
    },
  };
}
