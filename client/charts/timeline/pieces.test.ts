import { Fragment, h, type VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { drawnOn, PIECE } from './pieces.ts';

describe('a drawing that grows at its end', () => {
  const drawn: string[] = [];
  const draw = (from: number, to: number): VNode => {
    drawn.push(`${from}-${to}`);
    return h(Fragment, { key: from });
  };
  const NOTHING = { fixed: [], pieces: [] };

  it('draws a piece once, when nothing of it will change any more', () => {
    drawn.length = 0;
    const first = drawnOn(NOTHING, PIECE, PIECE - 1, draw, ['wide']);
    expect(first.pieces).toEqual([]);
    const later = drawnOn(first, 2 * PIECE + 2, 2 * PIECE, draw, ['wide']);
    const last = drawnOn(later, 2 * PIECE + 3, 2 * PIECE + 1, draw, ['wide']);
    expect(drawn).toEqual([`0-${PIECE}`, `${PIECE}-${2 * PIECE}`]);
    expect(last.pieces[0]).toBe(later.pieces[0]);
  });
  it('draws everything anew at another size, and of another round', () => {
    drawn.length = 0;
    const wide = drawnOn(NOTHING, PIECE + 1, PIECE, draw, ['wide']);
    drawnOn(wide, PIECE + 1, PIECE, draw, ['narrow']);
    expect(drawnOn(wide, 3, 2, draw, ['wide']).pieces).toEqual([]);
    expect(drawn).toEqual([`0-${PIECE}`, `0-${PIECE}`]);
  });
});
