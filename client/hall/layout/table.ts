/** Where the parts of one table stand inside its cell. Lengths are design pixels of the stage. */
import { BOARD_SHARE, type Box, type Detail } from './grid.ts';

export type Point = { readonly x: number; readonly y: number };

export type TableLayout = {
  /** About 1 in a hall of 24: lines and letters grow and shrink with it. */
  readonly scale: number;
  /** The 64 squares, or the tile. */
  readonly board: Box;
  readonly opponent: Box;
  readonly number: Box;
  readonly badge: Point;
  readonly badgeRadius: number;
  /** The middle of the line under the opponent; null where there is no room for names. */
  readonly name: Point | null;
  readonly nameSize: number;
  /** Where the master's feet are. */
  readonly stand: Point;
  readonly ring: Point;
  readonly ringRadius: number;
};

/** Lengths in sides of the board; the person sits close: the head is before the edge of the table. */
const OPPONENT_HEIGHT = 0.73;
const OVERLAP = 0.07;
/** Below the last row there is a little floor. */
const MARGIN = 4;
/** The opponents' drawings are 64 by 72. */
const OPPONENT_ASPECT = 64 / 72;
/** A ring is seen from the last row of the class, however small the board. */
const SMALLEST_RING = 22;
/** So far it reaches out of the cell of a tile, which is within the floor's margin. */
const RING_OUTSIDE = 26;
/** The height of a cell at scale 1. */
const CELL = 165;

/** Plans the cell; with `named` there is a line for the name below. */
export function layOutTable(cell: Box, detail: Detail, named: boolean): TableLayout {
  return detail >= 2 ? layOutTile(cell) : layOutSeat(cell, named);
}

function layOutSeat(cell: Box, named: boolean): TableLayout {
  const nameLine = named ? Math.min(36, cell.height * 0.17) : 0;
  const height = cell.height - nameLine - MARGIN;
  const side = Math.min(cell.width * BOARD_SHARE.width, height * BOARD_SHARE.height);
  const scale = side / (CELL * BOARD_SHARE.height);
  const middle = cell.x + cell.width / 2;
  const seatHeight = side * OPPONENT_HEIGHT;
  const top = cell.y + height - seatHeight - side * (1 - OVERLAP);
  const seatWidth = seatHeight * OPPONENT_ASPECT;
  const badgeRadius = 24 * scale;
  return {
    scale,
    board: { x: middle - side / 2, y: top, width: side, height: side },
    opponent: {
      x: middle - seatWidth / 2,
      y: cell.y + height - seatHeight,
      width: seatWidth,
      height: seatHeight,
    },
    number: {
      x: Math.max(cell.x + 2, middle - side / 2 - 26 * scale),
      y: top - 9 * scale,
      width: 46 * scale,
      height: 36 * scale,
    },
    badge: {
      x: Math.min(middle + side * 0.56, cell.x + cell.width - badgeRadius - 3),
      y: top + side + 8 * scale,
    },
    badgeRadius,
    name: named ? { x: middle, y: cell.y + cell.height - nameLine * 0.5 } : null,
    nameSize: nameLine * 0.8,
    stand: { x: middle, y: top + side * 0.75 },
    ring: { x: middle, y: top + side * 0.7 },
    ringRadius: side * 0.9,
  };
}

function layOutTile(cell: Box): TableLayout {
  const gap = Math.min(cell.width, cell.height) * 0.06;
  const board = {
    x: cell.x + gap,
    y: cell.y + gap,
    width: cell.width - 2 * gap,
    height: cell.height - 2 * gap,
  };
  const middle = { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 };
  return {
    scale: cell.height / CELL,
    board,
    opponent: board,
    number: board,
    badge: middle,
    badgeRadius: cell.height * 0.3,
    name: null,
    nameSize: 0,
    stand: { x: middle.x, y: middle.y + cell.height * 0.2 },
    ring: middle,
    ringRadius: Math.max(
      SMALLEST_RING,
      Math.min(Math.max(cell.width, cell.height) * 0.9, Math.min(cell.width, cell.height) / 2 + RING_OUTSIDE),
    ),
  };
}
