/** A trap: where the only master lingers, frost grows from that table over the whole hall. */
import type * as Phaser from 'phaser';
import type { BoardId, Trap } from '../../../shared/simul/index.ts';
import { numberOf } from '../../app/palette.ts';
import { word } from '../../charts/words.ts';
import { cellOf, type Grid } from '../grid.ts';
import type { LayersWanted } from '../layers.ts';
import { HEADLINE_FONT, write } from '../paint/brush.ts';
import { standAt } from '../place.ts';
import { addSheet } from '../sheet.ts';
import { planTable } from '../table-plan.ts';
import { type Spot, spotsIn } from './frost-spots.ts';
import type { HallEffect, HallMoment } from './moment.ts';

const CRYSTALS = ['fx/frost-0', 'fx/frost-1', 'fx/frost-2'] as const;
const ICICLES = 'hall/icicles';
export const frostArt: readonly string[] = [...CRYSTALS, ICICLES];

/** So fast the frost creeps, and so long a crystal takes to grow. */
const PX_PER_MS = 0.42;
const GROWS_MS = 500;
const THAWS_MS = 400;
const VEIL = 0.2;
/** Over the tables, behind the master: he is the cause. */
const DEPTH = 0.5;
/** The drawing of the icicles is 128 by 48. */
const ICICLES_WIDTH = 170;
const ICICLES_HEIGHT = 54;
const MARK_PX = 26;
const SIGN = { width: 560, height: 50, top: 2 } as const;

type Crystal = Omit<Spot, 'size'> & { readonly image: Phaser.GameObjects.Image; readonly scale: number };

export function frostEffect(scene: Phaser.Scene, wanted: LayersWanted, traps: readonly Trap[]): HallEffect {
  const { grid, colours } = wanted;
  const veil = scene.add.graphics().setDepth(DEPTH).fillStyle(numberOf(colours.frost), 1);
  veil.fillRect(0, 0, grid.width, grid.height - grid.room.bottom);
  const crystals = crystalsOver(scene, grid);
  const icicles = Array.from({ length: Math.ceil(grid.width / ICICLES_WIDTH) }, (_, at) =>
    scene.add
      .image(at * ICICLES_WIDTH, -3, ICICLES)
      .setOrigin(0)
      .setDepth(DEPTH),
  );
  const sign = addSign(scene, wanted);
  for (const { board } of traps) markTrap(scene, grid, board);
  let alpha = 0;
  let before = 0;
  return {
    show({ masters, nowMs, still }: HallMoment) {
      const frozen = masters.every(({ master }) => master.doing === 'wait') ? masters[0] : undefined;
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
      for (const { image, x, y, scale } of crystals) {
        image.setVisible(alpha > 0).setAlpha(alpha);
        if (!from) continue;
        const grown = (lastsMs - Math.hypot(x - from.x, y - from.y) / PX_PER_MS) / GROWS_MS;
        image.setScale(scale * Math.max(0, Math.min(1, grown)));
      }
    },
  };
}

function crystalsOver(scene: Phaser.Scene, grid: Grid): readonly Crystal[] {
  return spotsIn(grid).map(({ x, y, size }, at) => {
    const image = scene.add.image(x, y, CRYSTALS[at % CRYSTALS.length] as string).setDepth(DEPTH);
    image.setRotation(at * 0.7).setVisible(false);
    return { image, x, y, scale: size / image.width };
  });
}

/** A crystal at the corner of the table says from the beginning where it will be cold. */
function markTrap(scene: Phaser.Scene, grid: Grid, board: BoardId): void {
  const plan = planTable(cellOf(grid, board), grid.detail, grid.detail === 0);
  const size = Math.max(MARK_PX, 44 * plan.scale);
  const mark = scene.add.image(plan.board.x + plan.board.width, plan.board.y + size * 0.2, CRYSTALS[0]);
  mark
    .setDisplaySize(size, size)
    .setDepth(DEPTH)
    .setVisible(grid.detail < 3);
}

/** What it means, in words, on the wall. */
function addSign(scene: Phaser.Scene, wanted: LayersWanted): Phaser.GameObjects.Image {
  const { colours, grid } = wanted;
  const width = Math.min(SIGN.width, grid.width - 40);
  const box = { x: (grid.width - width) / 2, y: SIGN.top, width, height: SIGN.height };
  const { image } = addSheet(scene, wanted, 'frost-sign', box, (brush) => {
    const { ctx } = brush;
    ctx.beginPath();
    ctx.roundRect(2, 2, width - 4, SIGN.height - 4, 12);
    ctx.fillStyle = colours.frost;
    ctx.fill();
    ctx.lineWidth = 3;
    ctx.strokeStyle = colours.frostEdge;
    ctx.stroke();
    write(brush, word('hall.frozen'), {
      ...{ x: width / 2, y: SIGN.height / 2, size: 32, maxWidth: width - 32 },
      ...{ colour: '#1B1F2A', font: HEADLINE_FONT, weight: 600 },
    });
  });
  return image.setDepth(DEPTH).setVisible(false);
}
