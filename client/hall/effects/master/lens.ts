/** Above 300 boards a lens beside them shows the board at which the master is, from near, and him with it. */
import type * as Phaser from 'phaser';
import { numberOf } from '../../../app/palette.ts';
import type { TablePicture } from '../../../models/picture.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { type Box, cellOf, type Grid, LENS_WIDTH, WALL } from '../../layout/grid.ts';
import type { Place } from '../../layout/place.ts';
import { layOutTable } from '../../layout/table.ts';
import { paintFloor } from '../../paint/ground.ts';
import { paintSeat, paintSigns } from '../../paint/seat.ts';
import { addSheet, refresh } from '../../textures/scene-textures.ts';
import type { MasterEffect, MasterFrame } from '../frame.ts';

const SIDE = 280;
const OUTLINE_PX = 6;
const RADIUS = 24;
const LEADER_PX = 4;
/** A quick master is not followed to every board: nothing here changes more than twice a second. */
const HOLDS_MS = 500;

/** Where the lens lies: the field ends before it. */
function lensBoxOf(grid: Grid): Box {
  const margin = (LENS_WIDTH - SIDE) / 2;
  const y = WALL + (grid.height - grid.room.bottom - WALL - SIDE) / 2;
  return { x: grid.width - grid.room.right - SIDE - margin, y, width: SIDE, height: SIDE };
}

const layoutIn = (box: Box) => layOutTable({ ...box, y: box.y + 8, height: box.height - 16 }, 1, true);

/** Where the master stands in the lens. */
export function lensPlaceOf(grid: Grid): Place {
  return { ...layoutIn(lensBoxOf(grid)).stand, facing: 's', walkedPx: 0 };
}

export function lensEffect(scene: Phaser.Scene, options: DrawingOptions): MasterEffect {
  const { grid, colours } = options;
  const box = lensBoxOf(grid);
  const layout = layoutIn(box);
  const leader = scene.add.graphics();
  const sheet = addSheet(scene, options, 'lens', box);
  let shown: TablePicture | null = null;
  let sinceMs = 0;

  const frame = new Path2D();
  const inner = SIDE - OUTLINE_PX;
  frame.roundRect(OUTLINE_PX / 2, OUTLINE_PX / 2, inner, inner, RADIUS);

  const paint = (table: TablePicture) => {
    const { brush } = sheet;
    const { ctx } = brush;
    ctx.save();
    ctx.clip(frame);
    paintFloor(brush, box);
    ctx.translate(-box.x, -box.y);
    paintSeat(brush, layout, table, false);
    paintSigns(brush, layout, table, false);
    ctx.restore();
    ctx.lineWidth = OUTLINE_PX;
    ctx.strokeStyle = colours.ink;
    ctx.stroke(frame);
    refresh(scene, sheet);
  };

  const lead = (board: number) => {
    const ring = layOutTable(cellOf(grid, board), grid.detail, false);
    const to = { x: box.x + OUTLINE_PX / 2, y: box.y + SIDE / 2 };
    const share = ring.ringRadius / Math.hypot(to.x - ring.ring.x, to.y - ring.ring.y);
    const [x, y] = [ring.ring.x + (to.x - ring.ring.x) * share, ring.ring.y + (to.y - ring.ring.y) * share];
    leader.clear().lineStyle(LEADER_PX, numberOf(colours.ink), 1).lineBetween(x, y, to.x, to.y);
  };

  return {
    show({ master, table, nowMs }: MasterFrame) {
      if (table === undefined || table === shown) return;
      const sameBoard = shown?.board === master.board;
      const held = nowMs >= sinceMs && nowMs - sinceMs < HOLDS_MS;
      if (shown !== null && !sameBoard && held) return;
      shown = table;
      paint(table);
      if (sameBoard) return;
      sinceMs = nowMs;
      lead(table.board);
    },
  };
}
