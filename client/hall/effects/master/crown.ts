/** A switch: the brain goes over to another master, and its crown flies from head to head while that lasts. */
import type * as Phaser from 'phaser';
import type { HallEffect, HallFrame, MasterFrame } from '../frame.ts';

export const crownArt = 'master/crown';

/** Lengths in heights of the figure. */
const HEAD = 0.98;
const ARC = 0.7;
const WIDTH = 0.6;
/** The drawing is 48 by 36. */
const ASPECT = 36 / 48;
const DEPTH = 3;

export function crownEffect(scene: Phaser.Scene): HallEffect {
  const crown = scene.add.image(0, 0, crownArt).setDepth(DEPTH).setVisible(false);
  return {
    show({ masters, history, figureHeight, still }: HallFrame) {
      const taker = masters.find(({ master }) => master.doing === 'switch');
      const giver = taker && masters[(history.crowns?.giver(taker.id) ?? 0) - 1];
      crown.setVisible(giver !== undefined);
      if (!taker || !giver) return;
      const share = still ? 1 : shareOf(taker);
      const lift = Math.sin(share * Math.PI) * ARC * figureHeight;
      crown.setDisplaySize(WIDTH * figureHeight, WIDTH * ASPECT * figureHeight);
      crown.setPosition(
        giver.place.x + (taker.place.x - giver.place.x) * share,
        giver.place.y + (taker.place.y - giver.place.y) * share - HEAD * figureHeight - lift,
      );
    },
  };
}

function shareOf({ master: { sinceMs, untilMs }, nowMs }: MasterFrame): number {
  if (untilMs === null) return 1;
  return Math.max(0, Math.min(1, (nowMs - sinceMs) / Math.max(1, untilMs - sinceMs)));
}
