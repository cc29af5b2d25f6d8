import { describe, expect, it } from 'vitest';
import { kingToMove, placement } from './placement.ts';
import { START_FEN } from './position.ts';

describe('a placement', () => {
  it('finds every man of the opening position', () => {
    const men = placement(START_FEN);
    expect(men).toHaveLength(32);
    expect(men[0]).toEqual({ square: 'a8', piece: 'r', white: false });
    expect(men.at(-4)).toEqual({ square: 'e1', piece: 'k', white: true });
  });

  it('counts empty squares', () => {
    expect(placement('8/8/8/3p4/8/8/8/6K1 w - - 0 1')).toEqual([
      { square: 'd5', piece: 'p', white: false },
      { square: 'g1', piece: 'k', white: true },
    ]);
  });

  it('finds the king whose turn it is', () => {
    expect(kingToMove(START_FEN)).toBe('e1');
    expect(kingToMove(START_FEN.replace(' w ', ' b '))).toBe('e8');
    expect(kingToMove('8/8/8/8/8/8/8/8 w - - 0 1')).toBeNull();
  });
});
