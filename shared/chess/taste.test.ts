import { Chess } from 'chess.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glances } from './glance.ts';
import { legalMoves, play, START_FEN } from './position.ts';
import { boardOf } from './rules/fen.ts';
import { nameOfSquare } from './rules/squares.ts';
import { type Personality, suggestions, tastefulMove } from './taste.ts';

const chances = fc.double({ min: 0, max: 1, noNaN: true });
const personalities = fc.constantFrom<Personality>('careful', 'bold', 'dreamy');

/** The position after random legal moves. */
const positions = fc.array(fc.nat(), { maxLength: 50 }).map((numbers) =>
  numbers.reduce((fen, number) => {
    const legal = legalMoves(fen);
    const move = legal[number % legal.length];
    return (move && play(fen, move)?.fen) ?? fen;
  }, START_FEN),
);

describe('suggestions', () => {
  it('are legal, different from each other, and three where three are legal', () => {
    fc.assert(
      fc.property(positions, (fen) => {
        const legal = legalMoves(fen);
        const offered = suggestions(fen);
        expect(offered).toHaveLength(Math.min(3, legal.length));
        for (const { move } of offered) expect(play(fen, move)).not.toBeNull();
        expect(new Set(offered.map(({ move }) => JSON.stringify(move))).size).toBe(offered.length);
      }),
      { numRuns: 40 },
    );
  });

  it('say what happens: who moves, what is taken, whether it is check', () => {
    fc.assert(
      fc.property(positions, (fen) => {
        for (const { move, piece, captures, check } of suggestions(fen)) {
          const told = new Chess(fen).move({ ...move });
          expect({ piece, captures }).toEqual({ piece: told.piece, captures: told.captured ?? null });
          expect(check).toBe(/[+#]$/.test(told.san));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come in the order safe, bold, silly, the same every time', () => {
    expect(suggestions(START_FEN).map(({ taste }) => taste)).toEqual(['safe', 'bold', 'silly']);
    expect(suggestions(START_FEN)).toEqual(suggestions(START_FEN));
  });

  it('mate where they can', () => {
    const scholar = 'r1bqkb1r/pppp1ppp/2n2n2/4p2Q/2B1P3/8/PPPP1PPP/RNB1K1NR w KQkq - 4 4';
    expect(suggestions(scholar)[0]).toMatchObject({ move: { from: 'h5', to: 'f7' }, mate: true });
  });

  it('make a queen of a pawn before they make anything less', () => {
    const [safe] = suggestions('7k/P7/8/8/8/8/8/K7 w - - 0 1');
    expect(safe?.move).toEqual({ from: 'a7', to: 'a8', promotion: 'q' });
  });

  it('take a queen that hangs, and leave a defended pawn to a queen alone', () => {
    expect(suggestions('3qk3/8/8/8/8/8/8/3RK3 w - - 0 1')[0]?.captures).toBe('q');
    const defended = '4k3/2p5/3p4/8/8/8/8/3QK3 w - - 0 1';
    expect(suggestions(defended)[0]?.captures).toBeNull();
  });

  it('do not walk into a mate in one that a look at the reply shows', () => {
    const [safe] = suggestions('6k1/8/8/8/8/8/r4PPP/1R4K1 w - - 0 1');
    expect(safe?.piece).not.toBe('r');
  });

  it('are none where the game is over or the position is garbage', () => {
    expect(suggestions('rnb1kbnr/pppp1ppp/8/4p3/6Pq/5P2/PPPPP2P/RNBQKBNR w KQkq - 1 3')).toEqual([]);
    expect(suggestions('knight to e4')).toEqual([]);
  });
});

describe('a move with taste', () => {
  it('is legal, whoever chooses it', () => {
    fc.assert(
      fc.property(positions, chances, personalities, (fen, chance, personality) => {
        const move = tastefulMove(fen, chance, personality);
        if (move) expect(play(fen, move)).not.toBeNull();
        else expect(legalMoves(fen)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same chance, and others for other chances', () => {
    fc.assert(
      fc.property(chances, (chance) => {
        expect(tastefulMove(START_FEN, chance)).toEqual(tastefulMove(START_FEN, chance));
      }),
    );
    const opened = Array.from({ length: 50 }, (_, i) => tastefulMove(START_FEN, i / 50, 'dreamy')?.to);
    expect(new Set(opened).size).toBeGreaterThan(5);
  });

  it('hardly ever leaves a queen to be taken when the mover is careful', () => {
    const hanging = 'rnb1kbnr/pppp1ppp/8/4p1q1/3P4/8/PPP1PPPP/RNBQKBNR w KQkq - 0 1';
    const taken = Array.from({ length: 100 }, (_, i) => tastefulMove(hanging, i / 100)?.to);
    expect(taken.filter((to) => to === 'g5').length).toBeGreaterThan(90);
  });
});

describe('a glance', () => {
  it('knows en passant, castling and promotion', () => {
    const seen = (fen: string, from: string, to: string) => {
      const board = boardOf(fen);
      return (board ? glances(board) : []).find(
        ({ ply }) => nameOfSquare(ply.from) === from && nameOfSquare(ply.to) === to,
      );
    };
    expect(seen('4k3/8/8/3pP3/8/8/8/4K3 w - d6 0 1', 'e5', 'd6')).toMatchObject({ captures: 'p' });
    expect(seen('4k3/8/8/8/8/8/8/R3K3 w Q - 0 1', 'e1', 'c1')).toMatchObject({ castles: true });
    expect(seen('4k3/P7/8/8/8/8/8/4K3 w - - 0 1', 'a7', 'a8')).toMatchObject({ promotes: 'n', check: false });
  });
});
