/** The floor of a crowd's hall: one square for each board, painted anew only where something has changed. */
import { CROWD_BOARD } from '../../../shared/labs/crowd-boards.ts';
import type { Palette } from '../../app/palette.ts';

export type FloorGrid = { readonly columns: number; readonly rows: number; readonly cell: number };

/** The grid that draws so many squares largest. Lengths in device pixels. */
export function floorGrid(boards: number, width: number, height: number): FloorGrid {
  const rowsWith = (columns: number) => Math.max(1, Math.ceil(boards / columns));
  const sideWith = (columns: number) => Math.min(width / columns, height / rowsWith(columns));
  let best = 1;
  for (let columns = 2; columns <= boards; columns++) if (sideWith(columns) > sideWith(best)) best = columns;
  return { columns: best, rows: rowsWith(best), cell: Math.floor(sideWith(best)) };
}

/** So many pictures long one sees that a board was answered; it fades meanwhile. */
const SEEN_PICTURES = 3;
/** Beside squares from this size on there is room for an outline. */
const OUTLINED_FROM = 14;
const GAP_SHARE = 0.14;
/** No square stands on the round corners of the floor. */
const EDGE_SHARE = 0.02;

export class Floor {
  /** By board: pictures until it looks like all others again. */
  #fading = new Uint8Array();

  /** @param boards the state of board 1, 2 …: the next picture */
  next(boards: Uint8Array): void {
    if (this.#fading.length !== boards.length) this.#fading = new Uint8Array(boards.length);
    boards.forEach((state, index) => {
      const before = this.#fading[index] ?? 0;
      this.#fading[index] = state === CROWD_BOARD.answered ? SEEN_PICTURES : Math.max(0, before - 1);
    });
  }

  paint(ctx: CanvasRenderingContext2D, boards: Uint8Array, colours: Palette): void {
    const { width, height } = ctx.canvas;
    ctx.clearRect(0, 0, width, height);
    const edge = Math.round(Math.min(width, height) * EDGE_SHARE);
    const { columns, rows, cell } = floorGrid(boards.length, width - 2 * edge, height - 2 * edge);
    const [left, top] = [(width - columns * cell) / 2, (height - rows * cell) / 2].map(Math.floor);
    const side = Math.max(1, cell - Math.max(1, Math.round(cell * GAP_SHARE)));
    for (let index = 0; index < boards.length; index++) {
      const x = (left ?? 0) + (index % columns) * cell;
      const y = (top ?? 0) + Math.floor(index / columns) * cell;
      this.#square(ctx, x, y, side, boards[index] ?? 0, this.#fading[index] ?? 0, colours);
    }
  }

  #square(
    ctx: CanvasRenderingContext2D,
    x: number,
    y: number,
    side: number,
    state: number,
    fading: number,
    colours: Palette,
  ): void {
    const isEmpty = state === CROWD_BOARD.empty;
    ctx.fillStyle = isEmpty ? colours.floorB : colours.waiting;
    ctx.fillRect(x, y, side, side);
    if (fading > 0 && !isEmpty) {
      ctx.globalAlpha = fading / SEEN_PICTURES;
      ctx.fillStyle = colours.busy;
      ctx.fillRect(x, y, side, side);
      ctx.globalAlpha = 1;
    }
    if (side < OUTLINED_FROM) return;
    ctx.lineWidth = Math.max(1, Math.round(side / 16));
    ctx.strokeStyle = isEmpty ? colours.muted : colours.outline;
    ctx.strokeRect(x + ctx.lineWidth / 2, y + ctx.lineWidth / 2, side - ctx.lineWidth, side - ctx.lineWidth);
  }
}
