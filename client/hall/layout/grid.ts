/** Where the tables stand: a grid over the floor, as large as it can be. Lengths are design pixels of the stage. */
import type { BoardId } from '../../../shared/simul/index.ts';

/** 0: large tables with names; 1: tables with numbers; 2: tiles; 3: squares with a mark; 4: one texel each. */
export type Detail = 0 | 1 | 2 | 3 | 4;

/** What is kept free of tables at the right and at the bottom: for the corridor, for the memory. */
export type Room = { readonly right: number; readonly bottom: number };
const NO_ROOM: Room = { right: 0, bottom: 0 };

export type Grid = {
  readonly boards: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly detail: Detail;
  /** Where the first column begins. */
  readonly left: number;
  /** The floor's whole size, the wall included. */
  readonly width: number;
  readonly height: number;
  readonly room: Room;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The 64 squares as shares of the cell: the table needs room beside it, and below it for the person who sits there. */
export const BOARD_SHARE = { width: 0.64, height: 0.55 } as const;
/** Where masters stand beside each other, each with what he carries, tables stand farther apart. */
const CROWDED_SHARE = 0.5;
/** The wall behind the first row: the master's head has room there. */
export const WALL = 52;
/** Beside squares that are too small to show more, a lens has room of its own: it hides no board. */
export const LENS_WIDTH = 300;
/** Where the ring round a board is larger than its cell, that of a board at the edge has room, too. */
const MARGIN = 32;

/**
 * How large the drawing in a cell becomes with so many columns: for tables that is the side of the board, for tiles
 * the side of the tile.
 */
function sizeWith(columns: number, boards: number, width: number, height: number, crowded: boolean): number {
  const cellWidth = width / columns;
  const cellHeight = height / Math.ceil(boards / columns);
  if (detailOf(boards) >= 2) return Math.min(cellWidth, cellHeight);
  const share = crowded ? CROWDED_SHARE : BOARD_SHARE.width;
  return Math.min(cellWidth * share, cellHeight * BOARD_SHARE.height);
}

/** How much is drawn of each board where there are so many. */
function detailOf(boards: number): Detail {
  if (boards <= 12) return 0;
  if (boards <= 60) return 1;
  if (boards <= 300) return 2;
  return boards <= 5000 ? 3 : 4;
}

/** The grid that draws `boards` tables largest in a hall of this size; of equals, the one with fewest empty places. */
export function gridOf(boards: number, width: number, height: number, room = NO_ROOM): Grid {
  const detail = detailOf(boards);
  const left = detail >= 2 ? MARGIN : 0;
  const floorHeight = height - WALL - room.bottom - left;
  const floorWidth = width - room.right - left - (detail >= 3 ? LENS_WIDTH : left);
  let columns = 1;
  let best = 0;
  for (let candidate = 1; candidate <= boards; candidate++) {
    const emptyPlaces = Math.ceil(boards / candidate) * candidate - boards;
    const score = sizeWith(candidate, boards, floorWidth, floorHeight, room.bottom > 0) - emptyPlaces * 1e-6;
    if (score > best) [best, columns] = [score, candidate];
  }
  const rows = Math.max(1, Math.ceil(boards / columns));
  return {
    boards,
    columns,
    rows,
    cellWidth: floorWidth / columns,
    cellHeight: floorHeight / rows,
    detail,
    left,
    width,
    height,
    room,
  };
}

/** The cell of one board; a last row that is not full stands in the middle. */
export function cellOf(grid: Grid, board: BoardId): Box {
  const row = Math.floor((board - 1) / grid.columns);
  const column = (board - 1) % grid.columns;
  const inThisRow = Math.min(grid.columns, grid.boards - row * grid.columns);
  const indent = grid.detail >= 2 ? 0 : ((grid.columns - inThisRow) * grid.cellWidth) / 2;
  return {
    x: grid.left + indent + column * grid.cellWidth,
    y: WALL + row * grid.cellHeight,
    width: grid.cellWidth,
    height: grid.cellHeight,
  };
}
