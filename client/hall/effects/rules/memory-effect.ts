/** The floor as memory: each master unrolls a carpet as large as his stack; whoever finds no room stays out. */
import type * as Phaser from 'phaser';
import type { Scenario } from '../../../../shared/simul/index.ts';
import { memoryPlan } from '../../layout/memory.ts';
import type { LayersWanted } from '../../paint/layers.ts';
import { addSheet } from '../../textures/sheet.ts';
import type { HallEffect, HallMoment } from '../frame.ts';
import { paintMemory, paintRolls } from './memory.ts';

/** All carpets lie there so long after the round has begun. */
const UNROLLED_AFTER_MS = 2_000;

export function memoryEffect(scene: Phaser.Scene, wanted: LayersWanted, scenario: Scenario): HallEffect {
  const { grid, ratio } = wanted;
  const box = { x: 0, y: grid.height - grid.room.bottom, width: grid.width, height: grid.room.bottom };
  const plan = memoryPlan(box, scenario);
  if (plan === null) return { show() {} };
  addSheet(scene, wanted, 'memory', box, (brush) => paintMemory(brush, plan));
  const { image } = addSheet(scene, wanted, 'carpets', box, (brush) => paintRolls(brush, plan));
  let unrolled = 0;
  return {
    show({ nowMs, still }: HallMoment) {
      if (unrolled === 1) return;
      unrolled = still ? 1 : Math.min(1, nowMs / UNROLLED_AFTER_MS);
      image.setCrop(0, 0, (plan.floor.x + plan.floor.width * unrolled + 4) * ratio, box.height * ratio);
    },
  };
}
