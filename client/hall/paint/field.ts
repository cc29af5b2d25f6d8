/** More than 300 boards: each is a few texels of one picture, repainted only where its state has changed. */
import type { BoardState } from '../../../shared/simul/index.ts';
import type { TablePicture } from '../../models/picture.ts';
import type { DrawingOptions } from '../drawing-options.ts';
import { type Box, type Grid, WALL } from '../layout/grid.ts';
import { newCanvas } from '../textures/canvas.ts';
import type { HallPictures, Painted } from './hall-pictures.ts';
import { stateSquares } from './state-square.ts';

/** Texels of a board's side: with eight there is room for the mark of a hand, ten thousand boards are one texel each. */
const texelsOf = ({ detail }: Pick<Grid, 'detail'>): number => (detail === 4 ? 1 : 8);

type Squares = { readonly [state in BoardState]: CanvasImageSource };

export class Field implements HallPictures {
  readonly blocky = true;
  readonly isBehind = false;
  readonly box: Box;
  readonly coloured: HTMLCanvasElement;
  readonly greyed: HTMLCanvasElement;
  private readonly columns: number;
  private readonly texels: number;
  private readonly layers: readonly { readonly ctx: CanvasRenderingContext2D; readonly squares: Squares }[];
  private readonly painted: TablePicture[] = [];

  constructor({ grid, colours }: Pick<DrawingOptions, 'grid' | 'colours'>) {
    const { columns, rows, cellWidth, cellHeight, left } = grid;
    this.columns = columns;
    this.texels = texelsOf(grid);
    this.box = { x: left, y: WALL, width: columns * cellWidth, height: rows * cellHeight };
    const layerOf = (grey: boolean) => ({
      ...newCanvas(columns * this.texels, rows * this.texels),
      squares: stateSquares(this.texels, colours, grey),
    });
    const [coloured, greyed] = [layerOf(false), layerOf(true)];
    this.layers = [coloured, greyed];
    this.coloured = coloured.canvas;
    this.greyed = greyed.canvas;
  }

  /** Paints both pictures at once: to paint a square costs less than to ask whether it is seen. */
  paint(tables: readonly TablePicture[]): Painted {
    let changed = false;
    for (let index = 0; index < tables.length; index++) {
      const table = tables[index] as TablePicture;
      const before = this.painted[index];
      if (before === table) continue;
      this.painted[index] = table;
      if (before?.state === table.state) continue;
      changed = true;
      const x = (index % this.columns) * this.texels;
      const y = Math.floor(index / this.columns) * this.texels;
      for (const { ctx, squares } of this.layers) ctx.drawImage(squares[table.state], x, y);
    }
    return changed ? 'both' : 'nothing';
  }
}
