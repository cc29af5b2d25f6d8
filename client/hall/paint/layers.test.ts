import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { palette } from '../../app/palette.ts';
import type { TablePicture } from '../../models/picture.ts';
import { cellOf, gridOf } from '../layout/grid.ts';
import { Layers } from './layers.ts';

const BOARDS = 24;
const grid = gridOf(BOARDS, 1376, 528);

/** The boards whose cells were painted, in that order. */
let painted: number[] = [];
const boardAt = (x: number, y: number) =>
  Array.from({ length: BOARDS }, (_, index) => index + 1).find((board) => {
    const cell = cellOf(grid, board);
    return Math.abs(cell.x - x) < 2 && Math.abs(cell.y - y) < 2;
  }) ?? 0;

beforeEach(() => {
  painted = [];
  const context: object = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'canvas') return canvas;
        if (name === 'setTransform') return (...matrix: number[]) => note(matrix);
        return () => {};
      },
      set: () => true,
    },
  );
  const note = ([, , , , x = 0, y = 0]: number[]) => painted.push(boardAt(-x, -y));
  const canvas = { width: 1, height: 1, getContext: () => context };
  vi.stubGlobal('document', { createElement: () => canvas });
  vi.stubGlobal('Path2D', class {});
});
afterEach(() => void vi.unstubAllGlobals());

const tablesAt = (answers: number): TablePicture[] =>
  Array.from({ length: BOARDS }, (_, index) => ({
    ...{ board: index + 1, name: 'Ada', bot: true, connected: true, sinceMs: 0, answers, lastMove: null },
    ...{ state: answers % 2 === 0 ? ('thinking' as const) : ('ready' as const), fen: '8/8/8/8/8/8/8/8' },
  }));
const layersOf = () =>
  new Layers(
    {
      ...{ grid, colours: palette.light, ratio: 1, arriving: false, scenario: null },
      art: { picture: () => null },
    },
    new Map(),
  );

describe('the hall of a class', () => {
  it('is there at once', () => {
    layersOf().paint(tablesAt(0), false);
    expect(new Set(painted).size).toBe(BOARDS);
  });
  it('of many changes each frame paints a part, until all are seen', () => {
    const layers = layersOf();
    layers.paint(tablesAt(0), false);
    painted = [];
    const tables = tablesAt(1);
    layers.paint(tables, false);
    expect(painted).toEqual([1]);
    while (layers.isBehind) layers.paint(tables, false);
    expect(painted).toEqual(tables.map(({ board }) => board));
  });
  it('a board that changes all the time keeps no other waiting', () => {
    const layers = layersOf();
    layers.paint(tablesAt(0), false);
    painted = [];
    const others = tablesAt(1);
    for (let frame = 0; frame < 2 * BOARDS; frame++)
      layers.paint(others.with(0, tablesAt(frame)[0] as TablePicture), false);
    expect(new Set(painted).size).toBe(BOARDS);
  });
  it('loses its colour within some frames, and only where that is seen', () => {
    const layers = layersOf();
    expect(layers.paint(tablesAt(0), false)).toBe('coloured');
    layers.paint(tablesAt(0), false);
    let frames = 1;
    while (layers.paint(tablesAt(0), true) === 'both') frames++;
    expect(frames).toBeLessThanOrEqual(BOARDS);
    expect(layers.isBehind).toBe(false);
  });
});
