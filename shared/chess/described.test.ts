import { describe, expect, it } from 'vitest';
import { isPromotion, movesByPiece } from './described.ts';
import { legalMoves, START_FEN } from './position.ts';

/** A pawn that can go on to its last rank, or take there. */
const BEFORE_THE_LAST_RANK = '1n2k3/P7/8/8/8/8/8/4K2R w K - 0 1';

describe('every legal move', () => {
  it('stands under its piece, pawns first', () => {
    const groups = movesByPiece(START_FEN);
    expect(groups.map(({ piece, moves }) => [piece, moves.length])).toEqual([
      ['p', 16],
      ['n', 4],
    ]);
    expect(groups.flatMap(({ moves }) => moves)).toHaveLength(legalMoves(START_FEN).length);
  });

  it('says what it takes, that it castles, and what the pawn becomes', () => {
    const all = movesByPiece(BEFORE_THE_LAST_RANK).flatMap(({ moves }) => moves);
    const pawns = all.filter(({ piece }) => piece === 'p');
    expect(pawns.map(({ move }) => `${move.to}${move.promotion}`).sort()).toEqual(
      ['a8b', 'a8n', 'a8q', 'a8r', 'b8b', 'b8n', 'b8q', 'b8r'].sort(),
    );
    expect(pawns.find(({ move }) => move.to === 'b8' && move.promotion === 'q')).toMatchObject({
      captures: 'n',
      check: true,
    });
    expect(all.find(({ castles }) => castles)?.move).toEqual({ from: 'e1', to: 'g1' });
  });

  it('is none where there is no position', () => expect(movesByPiece('no board')).toEqual([]));
});

describe('a promotion', () => {
  it('is a pawn’s legal move to the last rank, and nothing else', () => {
    expect(isPromotion(BEFORE_THE_LAST_RANK, { from: 'a7', to: 'a8' })).toBe(true);
    expect(isPromotion(BEFORE_THE_LAST_RANK, { from: 'a7', to: 'b8' })).toBe(true);
    expect(isPromotion(BEFORE_THE_LAST_RANK, { from: 'h1', to: 'h8' })).toBe(false);
    expect(isPromotion(BEFORE_THE_LAST_RANK, { from: 'a7', to: 'c8' })).toBe(false);
    expect(isPromotion('no board', { from: 'a7', to: 'a8' })).toBe(false);
  });
});
