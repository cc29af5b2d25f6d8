/**
 * Boards that belong together: a ribbon round their tables, with a bow and the name of the group. It tears where one fails
 * and takes the others with it.
 */
import type * as Phaser from 'phaser';
import type { TaskGroup } from '../../../../shared/simul/index.ts';
import { word } from '../../../models/words.ts';
import type { DrawingOptions } from '../../drawing-options.ts';
import { type Box, cellOf, type Grid } from '../../layout/grid.ts';
import type { RoundHistory } from '../../round-history.ts';
import { type Brush, HEADLINE_FONT, write } from '../../textures/brush.ts';
import { newCanvas } from '../../textures/canvas.ts';
import { addSheet, repaint } from '../../textures/scene-textures.ts';
import type { HallEffect, HallFrame } from '../frame.ts';

/** How far inside the cell each line begins, from the outside to the inside; the tables begin after it. */
const BANDS = { outline: 1, ribbon: 4, seam: 7.5, inside: 12, hollow: 15 } as const;
/** Numbers stand at the top of a cell and names at its bottom: there the band lies outside, between the rows. */
const HIGHER = 8;
const LOWER = 11;
const RADIUS = 18;
/** The sign hangs above the row, where it hides neither a number nor a badge. */
const SIGN = { height: 34, size: 24, above: 13 } as const;
/** Tears in the band, as shares of a cell's edge. */
const TEAR = { at: 0.5, width: 64 } as const;

export function ribbonsEffect(
  scene: Phaser.Scene,
  options: DrawingOptions,
  groups: readonly TaskGroup[],
): HallEffect {
  const { grid } = options;
  const box = { x: 0, y: 0, width: grid.width, height: grid.height };
  const sheet = addSheet(scene, options, 'ribbons', box);
  let painted = -1;
  return {
    show({ history }: HallFrame) {
      if (history.closed.size === painted) return;
      painted = history.closed.size;
      repaint(scene, sheet, (brush) => {
        for (const group of groups) paintRibbon(brush, grid, group, tornIn(group, history));
      });
    },
  };
}

/** Whether a board of the group has gone wrong and stopped the others; in a gather they play on. */
function tornIn({ kind, boards }: TaskGroup, { closed }: RoundHistory): boolean {
  if (kind === 'gather') return false;
  return boards.some((board) => ['failed', 'timedOut'].includes(closed.get(board)?.why ?? ''));
}

function paintRibbon(brush: Brush, grid: Grid, { kind, boards }: TaskGroup, torn: boolean): void {
  const { ctx, colours } = brush;
  const cells = boards.map((board) => cellOf(grid, board));
  const fill = torn ? colours.muted : colours.ribbon;
  // One box in the other, each a little smaller; what lies inside the smallest is taken away.
  const { canvas: layer, ctx: band } = newCanvas(ctx.canvas.width, ctx.canvas.height);
  band.setTransform(ctx.getTransform());
  for (const [line, colour] of [
    ['outline', colours.outline],
    ['ribbon', fill],
    ['inside', colours.outline],
  ] as const) {
    band.fillStyle = colour;
    band.fill(shapeOf(cells, grid, BANDS[line]));
  }
  band.strokeStyle = colours.onRibbon;
  band.lineWidth = 2;
  band.setLineDash(kind === 'group' ? [9, 7] : [2, 6]);
  band.stroke(shapeOf(cells, grid, BANDS.seam));
  band.globalCompositeOperation = 'destination-out';
  band.fill(shapeOf(cells, grid, BANDS.hollow));
  if (torn) for (const cell of cells) tear(band, cell);
  ctx.save();
  ctx.resetTransform();
  ctx.drawImage(layer, 0, 0);
  ctx.restore();
  paintSign(brush, cells[0] as Box, grid.width, torn ? word('hall.torn') : word(`hall.group.${kind}`), fill);
}

/** The members' cells, and the gaps between those that stand side by side or behind each other. */
function shapeOf(cells: readonly Box[], grid: Grid, inset: number): Path2D {
  const shape = new Path2D();
  const { cellWidth, cellHeight } = grid;
  const floorEnd = grid.height - grid.room.bottom;
  for (const a of cells) {
    const [top, left, width] = [a.y - HIGHER + inset, a.x + inset, cellWidth - 2 * inset];
    const height = Math.min(a.y + cellHeight + LOWER, floorEnd) - inset - top;
    shape.roundRect(left, top, width, height, Math.max(4, RADIUS - inset));
    for (const b of cells) {
      const [right, down] = [Math.round(b.x - a.x), Math.round(b.y - a.y)];
      if (right === Math.round(cellWidth) && down === 0)
        shape.rect(a.x + cellWidth / 2, top, cellWidth, height);
      if (right === 0 && down === Math.round(cellHeight))
        shape.rect(left, a.y + cellHeight / 2, width, cellHeight);
    }
  }
  return shape;
}

/** Takes a jagged piece out of each side of the band round a cell. */
function tear(band: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  for (const [middle, edge] of [
    [x + width * TEAR.at, y],
    [x + width * TEAR.at, y + height + 3],
  ] as const) {
    band.beginPath();
    band.moveTo(middle - TEAR.width / 2, edge - 14);
    for (let step = 0; step <= 4; step++)
      band.lineTo(middle - TEAR.width / 2 + (step % 2 ? 9 : 0), edge - 14 + step * 7);
    for (let step = 4; step >= 0; step--)
      band.lineTo(middle + TEAR.width / 2 + (step % 2 ? 9 : 0), edge - 14 + step * 7);
    band.fill();
  }
}

/** Between the first table and the next, so that no number is hidden. */
function paintSign(brush: Brush, cell: Box, hallWidth: number, text: string, fill: string): void {
  const { ctx, colours } = brush;
  ctx.font = `600 ${SIGN.size}px ${HEADLINE_FONT}`;
  const width = ctx.measureText(text).width + 28;
  const x = Math.min(cell.x + cell.width, hallWidth - width / 2 - 4);
  const y = cell.y - SIGN.above;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - SIGN.height / 2, width, SIGN.height, 10);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.lineWidth = 3;
  ctx.strokeStyle = colours.outline;
  ctx.stroke();
  write(brush, text, {
    ...{ x, y, size: SIGN.size, maxWidth: width, colour: colours.onRibbon, font: HEADLINE_FONT, weight: 600 },
  });
}
