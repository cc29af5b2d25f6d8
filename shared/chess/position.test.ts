import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCheck, legalMoves, legalTargets, play, START_FEN } from './position.ts';
import { newScoresheet, playOn } from './scoresheet.ts';
import { tastefulMove } from './taste.ts';

/** A position of a random legal game: each number chooses among the legal moves. */
const positions = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }).map((chances) =>
  chances.reduce((sheet, chance) => {
    const move = tastefulMove(sheet.fen, chance, 'dreamy');
    return (move && playOn(sheet, move)) || sheet;
  }, newScoresheet()),
);

describe('a position', () => {
  it('opens with twenty moves', () => expect(legalMoves(START_FEN)).toHaveLength(20));

  it('shows where a knight may go, and nothing from an empty square', () => {
    expect(legalTargets(START_FEN, 'g1').sort()).toEqual(['f3', 'h3']);
    expect(legalTargets(START_FEN, 'e4')).toEqual([]);
  });

  it('takes every legal move and only those', () => {
    fc.assert(
      fc.property(positions, ({ fen }) => {
        const legal = legalMoves(fen);
        for (const move of legal) expect(play(fen, move)?.move).toEqual(move);
        expect(play(fen, { from: 'e2', to: 'e2' })).toBeNull();
        for (const to of legalTargets(fen, 'e2')) {
          expect(legal.some((move) => move.from === 'e2' && move.to === to)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (fen, from, to) => {
        expect(play(fen, { from, to })).toBeNull();
        expect(legalMoves(fen)).toEqual([]);
        expect(inCheck(fen)).toBe(false);
        if (from !== to) play(START_FEN, { from, to, promotion: 'q' });
        expect(Array.isArray(legalTargets(START_FEN, from))).toBe(true);
      }),
    );
  });

  it('makes a queen of a pawn unless told otherwise', () => {
    const fen = '7k/P7/8/8/8/8/8/K7 w - - 0 1';
    expect(play(fen, { from: 'a7', to: 'a8' })?.move.promotion).toBe('q');
    expect(play(fen, { from: 'a7', to: 'a8', promotion: 'n' })?.san).toBe('a8=N');
    expect(legalTargets(fen, 'a7')).toEqual(['a8']);
    expect(play(START_FEN, { from: 'e2', to: 'e4', promotion: 'q' })?.san).toBe('e4');
  });

  it('castles and takes en passant', () => {
    expect(play('4k3/8/8/8/8/8/8/4K2R w K - 0 1', { from: 'e1', to: 'g1' })?.san).toBe('O-O');
    expect(play('4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1', { from: 'e5', to: 'd6' })?.san).toBe('exd6');
  });

  it('knows a check', () => {
    expect(inCheck('4k3/8/8/8/8/8/8/4RK2 b - - 0 1')).toBe(true);
    expect(inCheck(START_FEN)).toBe(false);
  });
});
