/** One ribbon round the tables of a group, with its bow and its name. */
import type { TaskGroup } from '../../../shared/simul/index.ts';
import { word } from '../../charts/words.ts';
import { type Box, cellOf, type Grid } from '../grid.ts';
import { type Brush, HEADLINE_FONT, write } from './brush.ts';

/** Between ribbon and the edge of the cell. */
const INSET = 5;
const RADIUS = 18;
const BAND = { outline: 16, ribbon: 10, seam: 2 } as const;
const SIGN_HEIGHT = 34;
/** Tears in the band, as shares of a cell's edge. */
const TEAR = { at: 0.5, width: 26 } as const;

export function paintRibbon(brush: Brush, grid: Grid, { kind, boards }: TaskGroup, torn: boolean): void {
  const { ctx, colours } = brush;
  const cells = boards.map((board) => cellOf(grid, board));
  const shape = shapeOf(cells, grid);
  // The outline of many boxes together: each band is drawn round all, then what lies inside is taken away.
  const layer = new OffscreenCanvas(ctx.canvas.width, ctx.canvas.height);
  const band = layer.getContext('2d') as OffscreenCanvasRenderingContext2D;
  band.setTransform(ctx.getTransform());
  band.lineJoin = 'round';
  const fill = torn ? colours.muted : colours.ribbon;
  for (const [width, colour] of [
    [BAND.outline, colours.outline],
    [BAND.ribbon, fill],
  ] as const) {
    band.strokeStyle = colour;
    band.lineWidth = width;
    band.stroke(shape);
  }
  band.globalCompositeOperation = 'destination-out';
  band.fill(shape);
  if (torn) for (const cell of cells) tear(band, cell);
  ctx.save();
  ctx.resetTransform();
  ctx.drawImage(layer, 0, 0);
  ctx.restore();
  paintSign(brush, cells[0] as Box, torn ? word('hall.torn') : word(`hall.group.${kind}`), fill);
}

/** The members' cells, and the gaps between those that stand side by side or behind each other. */
function shapeOf(cells: readonly Box[], { cellWidth, cellHeight }: Grid): Path2D {
  const shape = new Path2D();
  const inner = { width: cellWidth - 2 * INSET, height: cellHeight - 2 * INSET };
  for (const a of cells) {
    shape.roundRect(a.x + INSET, a.y + INSET, inner.width, inner.height, RADIUS);
    for (const b of cells) {
      const [right, down] = [Math.round(b.x - a.x), Math.round(b.y - a.y)];
      if (right === Math.round(cellWidth) && down === 0)
        shape.rect(a.x + cellWidth / 2, a.y + INSET, cellWidth, inner.height);
      if (right === 0 && down === Math.round(cellHeight))
        shape.rect(a.x + INSET, a.y + cellHeight / 2, inner.width, cellHeight);
    }
  }
  return shape;
}

/** Takes a jagged piece out of each side of the band round a cell. */
function tear(band: OffscreenCanvasRenderingContext2D, { x, y, width, height }: Box): void {
  for (const [middle, edge] of [
    [x + width * TEAR.at, y + INSET],
    [x + width * TEAR.at, y + height - INSET],
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

function paintSign(brush: Brush, cell: Box, text: string, fill: string): void {
  const { ctx, colours } = brush;
  ctx.font = `600 22px ${HEADLINE_FONT}`;
  const width = ctx.measureText(text).width + 28;
  const [x, y] = [cell.x + cell.width - width * 0.5, cell.y + INSET];
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - SIGN_HEIGHT / 2, width, SIGN_HEIGHT, 10);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.lineWidth = 3;
  ctx.strokeStyle = colours.outline;
  ctx.stroke();
  write(brush, text, {
    ...{ x, y, size: 22, maxWidth: width, colour: colours.onRibbon, font: HEADLINE_FONT, weight: 600 },
  });
}
