/** A trap: where the only master lingers, frost grows from that table over the whole hall. */
import type * as Phaser from 'phaser';
import type { Trap } from '../../../../shared/simul/index.ts';
import { numberOf } from '../../../app/palette.ts';
import type { HallPicture } from '../../../models/picture.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { cellOf, type Grid } from '../../layout/grid.ts';
import { standAt } from '../../layout/place.ts';
import { layOutTable } from '../../layout/table.ts';
import type { HallEffect, HallFrame } from '../frame.ts';
import { addFrozenSign, markTrap } from './trap-signs.ts';

const CRYSTALS = ['fx/frost-0', 'fx/frost-1', 'fx/frost-2'] as const;
const ICICLES = 'hall/icicles';
export const frostArt: readonly string[] = [...CRYSTALS, ICICLES];

/** How fast the frost creeps, and how long a crystal takes to grow and to thaw. */
const PX_PER_MS = 0.42;
const GROWS_MS = 500;
const THAWS_MS = 400;
const VEIL = 0.2;
/** Over the tables and behind the master, who is the cause. */
const DEPTH = 0.5;
/** The drawing of the icicles is 128 by 48. */
const ICICLES_WIDTH = 170;
const ICICLES_HEIGHT = 54;

type Spot = { readonly x: number; readonly y: number; readonly size: number };

/** How far apart crystals stand among tiles, and how large they are, in design pixels. */
const APART = 118;
const SIZE = { least: 44, more: 44 } as const;

type Crystal = Omit<Spot, 'size'> & { readonly image: Phaser.GameObjects.Image; readonly scale: number };

export function frostEffect(
  scene: Phaser.Scene,
  options: DrawingOptions,
  traps: readonly Trap[],
): HallEffect {
  const { grid, colours } = options;
  const veil = scene.add.graphics().setDepth(DEPTH).fillStyle(numberOf(colours.frost), 1);
  veil.fillRect(0, 0, grid.width, grid.height - grid.room.bottom);
  const crystals = crystalsOver(scene, grid);
  const icicles = Array.from({ length: Math.ceil(grid.width / ICICLES_WIDTH) }, (_, at) =>
    scene.add
      .image(at * ICICLES_WIDTH, -3, ICICLES)
      .setOrigin(0)
      .setDepth(DEPTH),
  );
  const sign = addFrozenSign(scene, options).setDepth(DEPTH);
  for (const { board } of traps) markTrap(scene, grid, board, CRYSTALS[0], DEPTH);
  let alpha = 0;
  let before = 0;
  return {
    show({ hall, masters, nowMs, still }: HallFrame) {
      const frozen = masters.every(({ master }) => master.doing === 'blocked') ? masters[0] : undefined;
      const step = still ? 1 : Math.max(0, nowMs - before) / THAWS_MS;
      before = nowMs;
      alpha = frozen ? 1 : Math.max(0, alpha - step);
      const lastsMs = still ? Number.MAX_SAFE_INTEGER : (frozen?.lastsMs ?? 0);
      const reach = lastsMs * PX_PER_MS;
      const share = frozen ? Math.min(1, reach / grid.width) : 1;
      veil.setVisible(alpha > 0).setAlpha(VEIL * alpha * share);
      sign.setVisible(frozen !== undefined);
      for (const image of icicles) {
        image.setVisible(alpha > 0).setAlpha(alpha);
        if (frozen) image.setDisplaySize(ICICLES_WIDTH + 1, ICICLES_HEIGHT * share);
      }
      const from = frozen && standAt(grid, frozen.master.board);
      for (let index = 0; index < crystals.length; index++) {
        const { image, x, y, scale } = crystals[index] as Crystal;
        image.setVisible(alpha > 0 && freezes(hall, grid, index)).setAlpha(alpha);
        if (!from) continue;
        const grown = (lastsMs - Math.hypot(x - from.x, y - from.y) / PX_PER_MS) / GROWS_MS;
        image.setScale(scale * Math.max(0, Math.min(1, grown)));
      }
    },
  };
}

/** Whether a crystal grows: at tables where nobody plays none does. */
function freezes({ tables }: HallPicture, { detail }: Grid, index: number): boolean {
  const state = tables[index]?.state;
  return detail >= 2 || (state !== 'closed' && state !== 'outside');
}

function crystalsOver(scene: Phaser.Scene, grid: Grid): readonly Crystal[] {
  return spotsIn(grid).map(({ x, y, size }, at) => {
    const image = scene.add.image(x, y, CRYSTALS[at % CRYSTALS.length] as string).setDepth(DEPTH);
    image.setRotation(at * 0.7).setVisible(false);
    return { image, x, y, scale: size / image.width };
  });
}

/**
 * Where frost grows: no two crystals alike, and the same in every hall. Each large table freezes over by itself, so that
 * hands and faces stay in sight; among smaller ones crystals lie everywhere.
 */
function spotsIn(grid: Grid): readonly Spot[] {
  if (grid.detail < 2) return Array.from({ length: grid.boards }, (_, index) => onTable(grid, index));
  const [columns, rows] = [Math.ceil(grid.width / APART), Math.ceil(grid.height / APART)];
  return Array.from({ length: columns * rows }, (_, at) => ({
    x: ((at % columns) + 0.15 + 0.7 * chance(at, 0.618)) * APART,
    y: (Math.floor(at / columns) + 0.15 + 0.7 * chance(at, 0.414)) * APART,
    size: SIZE.least + SIZE.more * chance(at, 0.732),
  }));
}

function onTable(grid: Grid, index: number): Spot {
  const { board } = layOutTable(cellOf(grid, index + 1), grid.detail, grid.detail === 0);
  return {
    x: board.x + board.width * (0.42 + 0.16 * chance(index, 0.414)),
    y: board.y + board.height * 0.5,
    size: board.width * (0.82 + 0.2 * chance(index, 0.618)),
  };
}

/** A share from 0 to 1 that looks like chance. */
const chance = (at: number, step: number): number => (at * step + 0.3) % 1;
