import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorGrid } from './floor.ts';

describe('the floor of a crowd', () => {
  it('shows ten thousand on a projector, each a square of several pixels', () =>
    expect(floorGrid(10_000, 1_200, 675)).toEqual({ columns: 134, rows: 75, cell: 8 }));
  it('has a place for everybody, and none of them is beyond the picture', () => {
    const side = integer({ min: 200, max: 2_000 });
    assert(
      property(integer({ min: 0, max: 3_000 }), side, side, (boards, width, height) => {
        const { columns, rows, cell } = floorGrid(boards, width, height);
        expect(columns * rows).toBeGreaterThanOrEqual(boards);
        expect(columns * cell).toBeLessThanOrEqual(width);
        expect(rows * cell).toBeLessThanOrEqual(height);
        expect(cell).toBeGreaterThan(0);
      }),
    );
  });
});
