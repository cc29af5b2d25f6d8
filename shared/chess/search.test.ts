import { describe, expect, it } from 'vitest';
import { legalMoves, play, START_FEN } from './position.ts';
import { searchFor } from './search.ts';

const LEVELS = [0, 1, 2] as const;
const moveFor = (fen: string, level: number, chance = 0.5) => searchFor({ id: 1, fen, level }, chance).move;

describe.each(LEVELS)('the engine at level %i', (level) => {
  it('mates where it can', () =>
    expect(moveFor('7k/8/6K1/8/8/8/8/R7 w - - 0 1', level)).toEqual({ from: 'a1', to: 'a8' }));
  it('takes what is given away, and no stalemate where it wins', () => {
    expect(moveFor('7k/8/8/3q4/4P3/8/8/7K w - - 0 1', level)).toEqual({ from: 'e4', to: 'd5' });
    const onlyDraws = { from: 'g5', to: 'g6' };
    for (const chance of [0, 0.5, 1])
      expect(moveFor('7k/5K2/8/6Q1/8/8/8/8 w - - 0 1', level, chance)).not.toEqual(onlyDraws);
  });
  it('makes a queen of a pawn', () =>
    expect(moveFor('8/P6k/8/8/8/8/8/K7 w - - 0 1', level)).toEqual({ from: 'a7', to: 'a8', promotion: 'q' }));
  it('has no move where there is none', () => {
    expect(moveFor('rnb1kbnr/pppp1ppp/8/4p3/6Pq/5P2/PPPPP2P/RNBQKBNR w KQkq - 1 3', level)).toBeNull();
    expect(moveFor('garbage', level)).toBeNull();
  });
  it('makes legal moves alone, the same for the same chance, and not always the same', () => {
    const made = new Set<string>();
    for (const chance of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
      const move = moveFor(START_FEN, level, chance);
      expect(legalMoves(START_FEN)).toContainEqual(move);
      expect(moveFor(START_FEN, level, chance)).toEqual(move);
      made.add(JSON.stringify(move));
    }
    expect(made.size).toBeGreaterThan(1);
  });
});

describe('a higher level', () => {
  /** A bishop could take a pawn that another pawn protects. */
  const DEFENDED = 'rnbqkbnr/p1pppppp/1p6/8/8/P7/1BPPPPPP/RN1QKBNR w KQkq - 0 1';
  it('sees that what it takes is taken back', () => {
    const isBad = (level: number) => moveFor(DEFENDED, level)?.to === 'g7';
    expect([isBad(0), isBad(1), isBad(2)]).toEqual([true, false, false]);
  });
  it('plays whole games', () => {
    let fen = START_FEN;
    for (let half = 0; half < 30; half++) {
      const move = moveFor(fen, half % 3, (half * 0.37) % 1);
      fen = (move && play(fen, move)?.fen) ?? '';
    }
    expect(legalMoves(fen).length).toBeGreaterThan(0);
  });
});
