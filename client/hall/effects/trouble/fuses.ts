/** A timeout: while an opponent thinks, a fuse burns down to their badge. */
import type * as Phaser from 'phaser';
import type { Ms } from '../../../../shared/simul/index.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { cellOf } from '../../layout/grid.ts';
import { layOutTable, type TableLayout } from '../../layout/table.ts';
import { addTexture } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

const SPARKS = ['fx/spark-0', 'fx/spark-1'] as const;
export const sparkArt: readonly string[] = SPARKS;

const CORD = 'cord';
const CORD_SIZE = { width: 16, height: 64 } as const;
/** The spark's two drawings make one cycle in 400 ms: below three flashes a second, which do no harm. */
const FLICKERS_MS = 200;
/** How many fuses are moved in one frame: they burn too slowly for anybody to see that they take turns. */
const PER_FRAME = 60;

type Line = { readonly x: number; readonly y: number; readonly length: number };
type Fuse = Line & { readonly cord: Phaser.GameObjects.Image; readonly spark: Phaser.GameObjects.Image };

export function fusesEffect(scene: Phaser.Scene, options: DrawingOptions, timeoutMs: Ms): HallEffect {
  const { grid } = options;
  addTexture(scene, options, CORD, CORD_SIZE, ({ ctx }) => paintCord(ctx, options));
  const fuses = Array.from({ length: grid.boards }, (_, index): Fuse => {
    const layout = layOutTable(cellOf(grid, index + 1), grid.detail, grid.detail === 0);
    const cord = scene.add.image(0, 0, CORD).setOrigin(0.5, 1);
    const spark = scene.add.image(0, 0, SPARKS[0]);
    return { ...lineOf(layout, grid.detail), cord, spark };
  });
  const across = grid.detail === 2;
  let next = 0;
  return {
    show({ hall, nowMs, still }: HallFrame) {
      const art = SPARKS[still ? 0 : Math.floor(nowMs / FLICKERS_MS) % SPARKS.length] as string;
      for (let turn = 0; turn < Math.min(PER_FRAME, fuses.length); turn++, next = (next + 1) % fuses.length) {
        const [fuse, table] = [fuses[next] as Fuse, hall.tables[next]];
        const burns = table?.state === 'thinking';
        fuse.cord.setVisible(burns);
        fuse.spark.setVisible(burns);
        if (!burns) continue;
        const left = Math.max(0, 1 - (nowMs - table.sinceMs) / timeoutMs) * fuse.length;
        lay(fuse, left, across);
        if (fuse.spark.texture.key !== art) fuse.spark.setTexture(art);
      }
    },
  };
}

/** From the badge up along the table's edge; a tile has its own along its lower edge, burning to the left. */
function lineOf({ badge, badgeRadius, board }: TableLayout, detail: number): Line {
  if (detail === 2)
    return { x: board.x + board.width * 0.08, y: board.y + board.height * 0.88, length: board.width * 0.84 };
  const y = badge.y - badgeRadius * 0.9;
  return { x: badge.x, y, length: y - board.y };
}

function lay({ cord, spark, x, y, length }: Fuse, left: number, across: boolean): void {
  const width = Math.max(7, length * 0.16);
  cord
    .setDisplaySize(width, Math.max(1, left))
    .setPosition(x, y)
    .setRotation(across ? Math.PI / 2 : 0);
  spark.setPosition(across ? x + left : x, across ? y : y - left).setDisplaySize(width * 3, width * 3);
}

/** A twisted cord. */
function paintCord(ctx: CanvasRenderingContext2D, { colours }: DrawingOptions): void {
  const { width, height } = CORD_SIZE;
  ctx.fillStyle = '#1B1F2A';
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = colours.table;
  ctx.fillRect(4, 0, width - 8, height);
  ctx.strokeStyle = '#FFF8EA';
  ctx.lineWidth = 3;
  for (let y = -8; y < height; y += 16) {
    ctx.beginPath();
    ctx.moveTo(4, y + 8);
    ctx.lineTo(width - 4, y);
    ctx.stroke();
  }
}
