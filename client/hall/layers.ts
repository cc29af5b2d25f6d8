/** The hall as four still pictures; three are repainted cell by cell, only where something changed. */

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
  /** The floor and the wall; they stay as they are. */
  readonly floor: HTMLCanvasElement;
  /** Tables and people in colour. */
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
    const floor = make();
    paintFloor(floor, grid);
    paintWall(floor, grid);
    this.floor = floor.ctx.canvas;
    this.tables = this.brushes.tables.ctx.canvas;
    this.grey = this.brushes.grey.ctx.canvas;
    this.signs = this.brushes.signs.ctx.canvas;
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
    const { grid, arriving, ratio } = this.wanted;
    const cell = wholePixels(cellOf(grid, table.board), ratio);
    const plan = planTable(cellOf(grid, table.board), grid.detail, isNamed(this.wanted));
    const { tables, signs } = this.brushes;
    inside(tables.ctx, cell, () => {
      if (grid.detail === 2) paintTile(tables, plan, table, arriving);
      else paintSeat(tables, plan, table, arriving);
    });
    inside(signs.ctx, cell, () => {
      if (grid.detail < 2) paintSigns(signs, plan, table, arriving);
      else if (table.state === 'ready') paintTile(signs, plan, table, arriving);
    });
    this.fade(cell);
  }

  /** Makes the grey picture of a cell from the coloured one: takes the colour, then cuts out what stands there. */
  private fade(cell: Box): void {
    const { ctx } = this.brushes.grey;
    const { ratio } = this.wanted;
    const { x, y, width, height } = cell;
    const drawTables = () =>
      ctx.drawImage(this.tables, x * ratio, y * ratio, width * ratio, height * ratio, x, y, width, height);
    inside(ctx, cell, () => {
      drawTables();
      ctx.globalAlpha = GREY.loses;
      ctx.globalCompositeOperation = 'saturation';
      ctx.fillStyle = '#808080';
      ctx.fillRect(x, y, width, height);
      ctx.globalAlpha = GREY.opacity;
      ctx.globalCompositeOperation = 'destination-in';
      drawTables();
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

/** The nearest whole device pixels: a half pixel at the edge would be painted twice. */
function wholePixels({ x, y, width, height }: Box, ratio: number): Box {
  const left = Math.round(x * ratio);
  const top = Math.round(y * ratio);
  const right = Math.round((x + width) * ratio);
  const bottom = Math.round((y + height) * ratio);
  return { x: left / ratio, y: top / ratio, width: (right - left) / ratio, height: (bottom - top) / ratio };
}

/** Paints a cell anew; nothing gets out of it. */
function inside(ctx: CanvasRenderingContext2D, cell: Box, paint: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(cell.x, cell.y, cell.width, cell.height);
  ctx.clip();
  ctx.clearRect(cell.x, cell.y, cell.width, cell.height);
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
