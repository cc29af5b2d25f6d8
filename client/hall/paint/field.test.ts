import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { palette } from '../../app/palette.ts';
import type { TablePicture } from '../../models/picture.ts';
import { gridOf } from '../layout/grid.ts';
import { Field } from './field.ts';
import { faded } from './state-square.ts';

/** Every square that was copied into a picture: where, in texels. */
let copied: string[] = [];

beforeEach(() => {
  copied = [];
  const context = () => ({
    fillRect: () => {},
    drawImage: (_: unknown, x: number, y: number) => copied.push(`${x} ${y}`),
  });
  const createElement = () => ({ width: 0, height: 0, getContext: context });
  vi.stubGlobal('document', { createElement });
});
afterEach(() => void vi.unstubAllGlobals());

const tablesOf = (boards: number): TablePicture[] =>
  Array.from({ length: boards }, (_, index) => ({
    ...{ board: index + 1, name: 'Ada', bot: true, connected: true, state: 'thinking' as const },
    ...{ sinceMs: 0, fen: '', lastMove: null, answers: 0 },
  }));
const fieldOf = (boards: number) => new Field({ grid: gridOf(boards, 1376, 528), colours: palette.light });
const withHand = (tables: readonly TablePicture[], ...boards: number[]) =>
  tables.map((table) => (boards.includes(table.board) ? { ...table, state: 'ready' as const } : table));

describe('a field of many boards', () => {
  it.each([1000, 10_000])('of %i boards only those are painted whose state changed', (boards) => {
    const field = fieldOf(boards);
    const tables = tablesOf(boards);
    expect(field.paint(tables)).toBe('both');
    expect(copied).toHaveLength(2 * boards);
    copied = [];
    expect(field.paint(withHand(tables, 3, 700))).toBe('both');
    expect(copied).toHaveLength(2 * 2);
    copied = [];
    expect(field.paint(withHand(tables, 3, 700))).toBe('nothing');
    expect(copied).toEqual([]);
  });
  it('a move that leaves the state as it is paints nothing', () => {
    const field = fieldOf(1000);
    const tables = tablesOf(1000);
    field.paint(tables);
    copied = [];
    expect(field.paint(tables.map((table) => ({ ...table, fen: 'another' })))).toBe('nothing');
    expect(copied).toEqual([]);
  });
  it('ten thousand boards are one texel each', () => {
    const grid = gridOf(10_000, 1376, 528);
    const { coloured } = fieldOf(10_000);
    expect([coloured.width, coloured.height]).toEqual([grid.columns, grid.rows]);
  });
  it('every board has a place of its own', () => {
    fieldOf(5000).paint(tablesOf(5000));
    expect(new Set(copied).size).toBe(5000);
  });
});

describe('a colour that fades', () => {
  it('is nearly grey', () => {
    const channels =
      faded('#004C3B', '#E9ECEA')
        .match(/\w\w/g)
        ?.map((pair) => Number.parseInt(pair, 16)) ?? [];
    expect(Math.max(...channels) - Math.min(...channels)).toBeLessThan(12);
  });
  it('of a floor is the floor', () => expect(faded('#808080', '#808080')).toBe('#808080'));
});
