/** The hall as three still pictures that are repainted cell by cell, only where something changed. */

import type { Palette } from '../app/palette.ts';
import type { TablePicture } from '../app/picture.ts';
import type { Art } from './art.ts';
import { type Box, cellOf, type Grid } from './grid.ts';
import type { Brush } from './paint/brush.ts';
import { paintFloor } from './paint/floor.ts';
import { paintSeat, paintSigns } from './paint/seat.ts';
import { paintTile } from './paint/tile.ts';
import { paintWall } from './paint/wall.ts';
import { planTable } from './table-plan.ts';

export type LayersWanted = {
  readonly grid: Grid;
  readonly colours: Palette;
  readonly art: Art;
  /** Device pixels per design pixel. */
  readonly ratio: number;
  /** Before the first round: seats of bots are still free, everybody has a name. */
  readonly arriving: boolean;
};

/** How much colour and how much presence the hall loses while the master wastes time. */
const GREY = { loses: 0.88, opacity: 0.62 } as const;

export class Layers {
  /** Floor, tables and people in colour. */
  readonly tables: HTMLCanvasElement;
  /** The same without colour. */
  readonly grey: HTMLCanvasElement;
  /** What never loses its colour: numbers, badges, names. */
  readonly signs: HTMLCanvasElement;
  private readonly wanted: LayersWanted;
  private readonly brushes: { readonly tables: Brush; readonly grey: Brush; readonly signs: Brush };
  private readonly painted = new Map<number, TablePicture>();

  constructor(wanted: LayersWanted) {
    this.wanted = wanted;
    const { grid } = wanted;
    const make = () => brushOf(wanted, grid.width * wanted.ratio, grid.height * wanted.ratio);
    this.brushes = { tables: make(), grey: make(), signs: make() };
    this.tables = this.brushes.tables.ctx.canvas;
    this.grey = this.brushes.grey.ctx.canvas;
    this.signs = this.brushes.signs.ctx.canvas;
    paintFloor(this.brushes.tables, { x: 0, y: 0, width: grid.width, height: grid.height });
    paintWall(this.brushes.tables, grid);
    this.fade({ x: 0, y: 0, width: grid.width, height: grid.height });
  }

  /** Repaints the tables that look different now; true if there was one. */
  paint(tables: readonly TablePicture[]): boolean {
    let changed = false;
    for (const table of tables) {
      const before = this.painted.get(table.board);
      if (before === table || (before && looksSame(before, table))) continue;
      this.painted.set(table.board, table);
      this.paintCell(table);
      changed = true;
    }
    return changed;
  }

  private paintCell(table: TablePicture): void {
    const { grid, arriving } = this.wanted;
    const cell = cellOf(grid, table.board);
    const plan = planTable(cell, grid.detail, isNamed(this.wanted));
    const { tables, signs } = this.brushes;
    inside(tables.ctx, cell, () => {
      paintFloor(tables, cell);
      if (grid.detail === 2) paintTile(tables, plan, table, arriving);
      else paintSeat(tables, plan, table, arriving);
    });
    signs.ctx.clearRect(cell.x, cell.y, cell.width, cell.height);
    inside(signs.ctx, cell, () => {
      if (grid.detail < 2) paintSigns(signs, plan, table, arriving);
      else if (table.state === 'ready') paintTile(signs, plan, table, arriving);
    });
    this.fade(cell);
  }

  /** Makes the grey picture of a part from the coloured one. */
  private fade(box: Box): void {
    const { grey } = this.brushes;
    const { ratio } = this.wanted;
    const { x, y, width, height } = box;
    inside(grey.ctx, box, () => {
      paintFloor(grey, box);
      grey.ctx.globalAlpha = GREY.opacity;
      grey.ctx.drawImage(
        this.tables,
        x * ratio,
        y * ratio,
        width * ratio,
        height * ratio,
        x,
        y,
        width,
        height,
      );
      grey.ctx.globalAlpha = GREY.loses;
      grey.ctx.globalCompositeOperation = 'saturation';
      grey.ctx.fillStyle = '#808080';
      grey.ctx.fillRect(x, y, width, height);
    });
  }
}

/** Names stand under the tables where these are few, and while people arrive. */
export function isNamed({ grid, arriving }: Pick<LayersWanted, 'grid' | 'arriving'>): boolean {
  return grid.detail === 0 || (arriving && grid.detail === 1);
}

function brushOf({ colours, art, ratio }: LayersWanted, width: number, height: number): Brush {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const ctx = canvas.getContext('2d') as CanvasRenderingContext2D;
  ctx.scale(ratio, ratio);
  ctx.imageSmoothingQuality = 'high';
  return { ctx, colours, art, ratio };
}

function inside(ctx: CanvasRenderingContext2D, box: Box, paint: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  paint();
  ctx.restore();
}

function looksSame(a: TablePicture, b: TablePicture): boolean {
  return (
    a.state === b.state &&
    a.fen === b.fen &&
    a.name === b.name &&
    a.bot === b.bot &&
    a.connected === b.connected &&
    a.lastMove?.from === b.lastMove?.from &&
    a.lastMove?.to === b.lastMove?.to
  );
}
