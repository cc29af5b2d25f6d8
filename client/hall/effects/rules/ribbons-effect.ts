/** Boards that belong together: a ribbon round their tables. It tears where one fails and takes the others with it. */
import type * as Phaser from 'phaser';
import type { TaskGroup } from '../../../../shared/simul/index.ts';
import type { LayersWanted } from '../../paint/layers.ts';
import type { Chronicle } from '../../round-history.ts';
import { addSheet, repaint } from '../../textures/sheet.ts';
import type { HallEffect, HallMoment } from '../frame.ts';
import { paintRibbon } from './ribbons.ts';

export function ribbonsEffect(
  scene: Phaser.Scene,
  wanted: LayersWanted,
  groups: readonly TaskGroup[],
): HallEffect {
  const { grid } = wanted;
  const box = { x: 0, y: 0, width: grid.width, height: grid.height };
  const sheet = addSheet(scene, wanted, 'ribbons', box);
  let painted = -1;
  return {
    show({ chronicle }: HallMoment) {
      if (chronicle.closed.size === painted) return;
      painted = chronicle.closed.size;
      repaint(scene, sheet, (brush) => {
        for (const group of groups) paintRibbon(brush, grid, group, tornIn(group, chronicle));
      });
    },
  };
}

/** Whether one of a group has gone wrong; in a gather the others play on. */
function tornIn({ kind, boards }: TaskGroup, { closed }: Chronicle): boolean {
  if (kind === 'gather') return false;
  return boards.some((board) => ['failed', 'timedOut'].includes(closed.get(board)?.why ?? ''));
}
