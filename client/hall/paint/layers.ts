/**
 * Up to 300 boards: the hall as two still pictures, in colour and without. Both are repainted cell by cell, and only where
 * something has changed.
 */
import type { TablePicture } from '../../models/picture.ts';
import type { DrawingOptions } from '../drawing-options.ts';
import { type Box, cellOf } from '../layout/grid.ts';
import { layOutTable, type TableLayout } from '../layout/table.ts';
import type { Closed, CloseReason } from '../round-history.ts';
import { type Brush, newBrush } from '../textures/brush.ts';
import { greyCopy, inside, wholePixels } from './cell.ts';
import { paintFloor, paintWall } from './ground.ts';
import type { HallPictures, Painted } from './hall-pictures.ts';
import { paintSeat, paintSigns } from './seat.ts';
import { paintTile, tileKeepsColour } from './tile.ts';

/** After so many frames all boards are painted anew, if all have changed at once. */
const FRAMES_FOR_ALL = 24;
/** What loses its colour does so faster: the whole hall fades within a third of a second. */
const GREY_FASTER = 2;

/** How many boards a frame paints at most: one of a class, so that no frame takes long. */
const cellsAtOnce = (boards: number): number => Math.ceil(boards / FRAMES_FOR_ALL);

/** How opaque the tables stay while time is wasted. */
const GREY_OPACITY = 0.62;

export class Layers implements HallPictures {
  readonly blocky = false;
  readonly box: Box;
  private readonly options: DrawingOptions;
  private readonly brushes: { readonly [picture in 'coloured' | 'greyed' | 'floor']: Brush };
  /** One cell, to paint in before it is copied into the hall. */
  private readonly scratch: { readonly table: Brush; readonly grey: Brush };
  /** What each board looks like in colour … */
  private readonly painted = new Map<number, TablePicture>();
  /** … and whose picture without colour is out of date: that one is painted when it is seen. */
  private readonly stale = new Set<TablePicture>();
  private readonly closed: ReadonlyMap<number, Closed>;
  /** Boards whose sign already says how they were closed. */
  private readonly signed = new Set<number>();
  /** Where the next look for what has changed begins, from 0. */
  private next = 0;
  isBehind = false;

  /** @param closed how boards were closed, as far as that is known; it is looked at whenever the hall is painted */
  constructor(options: DrawingOptions, closed: ReadonlyMap<number, Closed>) {
    this.options = options;
    this.closed = closed;
    this.box = { x: 0, y: 0, width: options.grid.width, height: options.grid.height };
    const { width, height, cellWidth, cellHeight } = options.grid;
    const hall = () => newBrush(width, height, options);
    const cell = () => newBrush(cellWidth + 1, cellHeight + 1, options);
    this.brushes = { coloured: hall(), greyed: hall(), floor: hall() };
    this.scratch = { table: cell(), grey: cell() };
    const { floor, coloured, greyed } = this.brushes;
    paintFloor(floor, options.grid);
    paintWall(floor, options.grid);
    for (const { ctx } of [coloured, greyed]) ctx.drawImage(floor.ctx.canvas, 0, 0, width, height);
  }

  /** The hall in colour. */
  get coloured(): HTMLCanvasElement {
    return this.brushes.coloured.ctx.canvas;
  }

  /** The hall while time is wasted: only the numbers and badges keep their colour. */
  get greyed(): HTMLCanvasElement {
    return this.brushes.greyed.ctx.canvas;
  }

  paint(tables: readonly TablePicture[], greyIsSeen: boolean): Painted {
    const isFirst = this.painted.size === 0;
    const most = isFirst ? tables.length : cellsAtOnce(tables.length);
    const changed = this.paintColoured(tables, most);
    const grey = greyIsSeen ? this.paintGreyed(isFirst ? most : GREY_FASTER * most) : 0;
    this.isBehind = changed === most || (greyIsSeen && this.stale.size > 0);
    if (grey > 0) return 'both';
    return changed > 0 ? 'coloured' : 'nothing';
  }

  /** Goes on at the board after the last one: those at the front can't keep the others waiting. @returns how many were painted */
  private paintColoured(tables: readonly TablePicture[], most: number): number {
    let changed = 0;
    for (let count = tables.length; count > 0 && changed < most; count--) {
      const table = tables[this.next % tables.length] as TablePicture;
      this.next = (this.next + 1) % tables.length;
      if (!this.looksNew(table)) continue;
      changed += 1;
      const before = this.painted.get(table.board);
      this.painted.set(table.board, table);
      if (before) this.stale.delete(before);
      this.stale.add(table);
      this.paintCell(table, 'coloured');
    }
    return changed;
  }

  private looksNew(table: TablePicture): boolean {
    const before = this.painted.get(table.board);
    const isSigned = this.signed.has(table.board) || this.whyOf(table) === undefined;
    if (!isSigned) this.signed.add(table.board);
    return !isSigned || before === undefined || (before !== table && !looksSame(before, table));
  }

  private paintGreyed(most: number): number {
    let painted = 0;
    for (const table of this.stale) {
      if (painted === most) break;
      this.paintCell(table, 'greyed');
      this.stale.delete(table);
      painted += 1;
    }
    return painted;
  }

  private paintCell(table: TablePicture, picture: 'coloured' | 'greyed'): void {
    const { grid, ratio } = this.options;
    const exact = cellOf(grid, table.board);
    const cell = wholePixels(exact, ratio);
    const layout = layOutTable(exact, grid.detail, isNamed(this.options));
    const { ctx } = this.scratch.table;
    ctx.setTransform(ratio, 0, 0, ratio, -cell.x * ratio, -cell.y * ratio);
    inside(ctx, cell, () => this.paintTable(this.scratch.table, layout, table));
    const hall = this.brushes[picture];
    const signs = () => this.paintSigns(hall, layout, table);
    if (picture === 'greyed') greyCopy(ctx.canvas, this.scratch.grey.ctx);
    const [standing, opacity] =
      picture === 'greyed' ? [this.scratch.grey, GREY_OPACITY] : [this.scratch.table, 1];
    this.compose(hall, standing, opacity, cell, signs);
  }

  /** One cell of a picture of the hall: the floor, what stands there, the signs. */
  private compose(hall: Brush, standing: Brush, opacity: number, cell: Box, signs: () => void): void {
    const { x, y, width, height } = cell;
    const { ctx, ratio } = hall;
    const floor = this.brushes.floor.ctx.canvas;
    const { canvas } = standing.ctx;
    inside(ctx, cell, () => {
      ctx.drawImage(floor, x * ratio, y * ratio, width * ratio, height * ratio, x, y, width, height);
      ctx.globalAlpha = opacity;
      ctx.drawImage(canvas, x, y, canvas.width / ratio, canvas.height / ratio);
      ctx.globalAlpha = 1;
      signs();
    });
  }

  /** What loses its colour. */
  private paintTable(brush: Brush, layout: TableLayout, table: TablePicture): void {
    const { grid, arriving } = this.options;
    if (grid.detail === 2) paintTile(brush, layout, table, arriving, this.whyOf(table));
    else paintSeat(brush, layout, table, arriving);
  }

  /** What keeps it. */
  private paintSigns(brush: Brush, layout: TableLayout, table: TablePicture): void {
    const { grid, arriving } = this.options;
    if (grid.detail < 2) paintSigns(brush, layout, table, arriving, this.whyOf(table));
    else if (tileKeepsColour(table)) paintTile(brush, layout, table, arriving);
  }

  private whyOf({ board, state }: TablePicture): CloseReason | undefined {
    return state === 'closed' ? this.closed.get(board)?.why : undefined;
  }
}

/** Names stand under the tables where these are few, and while people arrive. */
function isNamed({ grid, arriving }: DrawingOptions): boolean {
  return grid.detail === 0 || (arriving && grid.detail === 1);
}

/** True where both look the same, whatever else has changed. */
function looksSame(a: TablePicture, b: TablePicture): boolean {
  return (
    a.state === b.state &&
    a.fen === b.fen &&
    a.side === b.side &&
    a.result === b.result &&
    a.name === b.name &&
    a.bot === b.bot &&
    a.connected === b.connected &&
    a.lastMove?.from === b.lastMove?.from &&
    a.lastMove?.to === b.lastMove?.to
  );
}
