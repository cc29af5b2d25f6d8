/** Where the picture's master stands, by how far he is on his way round the tables. */
import { TABLES } from '../../../shared/labs/freeze-screen.ts';

export const WIDTH = 720;
export const HEIGHT = 400;
const COLUMNS = TABLES / 2;
const TOP_AISLE = 176;
const BOTTOM_AISLE = 242;

const columnX = (column: number): number => ((column + 0.5) * WIDTH) / COLUMNS;
export type Facing = 'n' | 'e' | 's' | 'w';
export type Spot = { readonly x: number; readonly y: number; readonly facing: Facing };

/** The tables stand in two rows; he passes the upper one to the right, and the lower one back to the left. */
export function spotOf(at: number): Spot {
  const table = at * TABLES;
  const last = COLUMNS - 1;
  if (table <= last) return { x: columnX(table), y: TOP_AISLE, facing: 'e' };
  if (table < COLUMNS) return { x: columnX(last), y: between(table - last), facing: 's' };
  if (table <= TABLES - 1) return { x: columnX(TABLES - 1 - table), y: BOTTOM_AISLE, facing: 'w' };
  return { x: columnX(0), y: between(TABLES - table), facing: 'n' };
}

/** Where a table stands: the upper row from the left, the lower one from the right, as he passes them. */
export const seatOf = (table: number): { readonly x: number; readonly isUpper: boolean } =>
  table < COLUMNS ? { x: columnX(table), isUpper: true } : { x: columnX(TABLES - 1 - table), isUpper: false };

const between = (share: number) => TOP_AISLE + (BOTTOM_AISLE - TOP_AISLE) * share;
