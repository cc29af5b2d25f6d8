/** Where the master stands, from the times alone: the same at any frame rate, and after a pause. */

import type { Ms } from '../../../shared/simul/index.ts';
import type { MasterPicture } from '../../models/picture.ts';
import { cellOf, type Grid } from './grid.ts';
import { layOutTable, type Point } from './table.ts';

export type Facing = 'n' | 'e' | 's' | 'w';

export type Place = {
  readonly x: number;
  readonly y: number;
  readonly facing: Facing;
  /** How far the master has come since the walk began; the frame of the walk follows from it. */
  readonly walkedPx: number;
};

/** Lengths in heights of the figure: how far beside the middle of the table he plays, and how far he stands about. */
const ASIDE = 0.42;
const A_LITTLE_ASIDE = 0.17;
const HALF_WIDTH = 0.27;
const PACK = 0.78;
/** Two who stand nearer than this hide each other … */
const NEAR = 0.4;
/** … so one stands aside, as far as this; where a row is full the next one begins before it. */
const BESIDE = 0.9;
const BEFORE = 0.6;
const IN_A_ROW = 7;

/** The way from one table to another, along the aisles: out of the row, through a gap between columns, into the row. */
export function wayOf(grid: Grid, from: number, to: number): readonly Point[] {
  const start = standAt(grid, from);
  const end = standAt(grid, to);
  if (from === to) return [end];
  if (Math.abs(start.y - end.y) < 1) return [start, end];
  const cell = cellOf(grid, to);
  const gapX = start.x < end.x ? cell.x : cell.x + cell.width;
  return [start, { x: gapX, y: start.y }, { x: gapX, y: end.y }, end];
}

/** Where the master stands at a board. */
export function standAt(grid: Grid, board: number): Point {
  return layOutTable(cellOf(grid, board), grid.detail, false).stand;
}

/** The length of a way in pixels. */
export function lengthOf(way: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < way.length; i++) length += distance(way[i - 1] as Point, way[i] as Point);
  return length;
}

/**
 * His place at `nowMs` of the round's clock, drawn `figureHeight` high. With `still` he is where he goes at once.
 * He stands to the right of the middle, so that the number of the board stays in sight, and while he plays the position.
 */
export function placeOf(
  grid: Grid,
  master: MasterPicture,
  nowMs: Ms,
  still: boolean,
  figureHeight: number,
): Place {
  const walking = master.doing === 'walk' && master.untilMs !== null && !still;
  if (!walking) {
    const { x, y } = standAt(grid, master.board);
    const aside = grid.detail >= 2 ? 0 : asideIn(master) * figureHeight;
    return { x: Math.min(grid.width - HALF_WIDTH * figureHeight, x + aside), y, facing: 's', walkedPx: 0 };
  }
  const lastsMs = Math.max(1, (master.untilMs as Ms) - master.sinceMs);
  const way = wayOf(grid, master.from, master.board);
  return along(way, easeOut(clamp01((nowMs - master.sinceMs) / lastsMs)) * lengthOf(way));
}

function asideIn({ doing }: MasterPicture): number {
  if (doing === 'walk') return 0;
  return doing === 'play' ? ASIDE : A_LITTLE_ASIDE;
}

/** With a backpack a master stands far enough from the left wall for it to be seen. */
export const withBackpack = (place: Place, height: number): Place =>
  place.x < PACK * height ? { ...place, x: PACK * height } : place;

/** The nearest place beside those who stand here already: nobody stands in another. */
export function sideBySide(
  place: Place,
  others: readonly { readonly place: Place }[],
  height: number,
): Place {
  let beside = place;
  for (let turn = 1; turn <= 2 * others.length; turn++) {
    const { x, y } = beside;
    if (!others.some((other) => near(other.place, x, y, height))) break;
    const side = (turn % 2 ? 1 : -1) * Math.ceil((turn % IN_A_ROW) / 2);
    beside = {
      ...place,
      x: Math.max(PACK * height, place.x + BESIDE * height * side),
      y: place.y + BEFORE * height * Math.floor(turn / IN_A_ROW),
    };
  }
  return beside;
}

const near = (other: Place, x: number, y: number, height: number): boolean =>
  Math.abs(other.x - x) < NEAR * height && Math.abs(other.y - y) < (BEFORE / 2) * height;

function along(way: readonly Point[], walkedPx: number): Place {
  let left = walkedPx;
  for (let i = 1; i < way.length; i++) {
    const [a, b] = [way[i - 1] as Point, way[i] as Point];
    const length = distance(a, b);
    if (left <= length || i === way.length - 1) {
      const share = length === 0 ? 1 : Math.min(1, left / length);
      const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      return { ...at, facing: facing(a, b), walkedPx };
    }
    left -= length;
  }
  return { ...(way[0] as Point), facing: 's', walkedPx };
}

function facing(a: Point, b: Point): Facing {
  if (Math.abs(b.x - a.x) >= Math.abs(b.y - a.y)) return b.x >= a.x ? 'e' : 'w';
  return b.y > a.y ? 's' : 'n';
}

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
const clamp01 = (share: number): number => Math.min(1, Math.max(0, share));
const easeOut = (share: number): number => 1 - (1 - share) ** 2;
