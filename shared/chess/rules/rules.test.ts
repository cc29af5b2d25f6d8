/** chess.js is the judge: a board of ours allows the same moves, in the same order, under the same names. */
import { Chess } from 'chess.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalMoves, type Move, type Played, plainMove, play, START_FEN } from '../position.ts';
import { newScoresheet, playOn } from '../scoresheet.ts';
import { isInCheck } from './attacks.ts';
import type { Board } from './board.ts';
import { boardOf, fenOf } from './fen.ts';
import { hasLegalPly, legalPlies } from './legal.ts';
import { effectOf, nameOf } from './names.ts';

const onBoard = (fen: string): Board => {
  const board = boardOf(fen);
  if (!board) throw new Error(`${fen} is no position`);
  return board;
};

/** How many games of so many half moves there are. */
function gamesFrom(board: Board, depth: number): number {
  if (depth === 0) return 1;
  return legalPlies(board).reduce((sum, ply) => {
    const before = board.play(ply);
    const games = gamesFrom(board, depth - 1);
    board.takeBack(ply, before);
    return sum + games;
  }, 0);
}

/** Positions and numbers that chess programs are tested with: https://www.chessprogramming.org/Perft_Results */
const KNOWN = [
  [START_FEN, [20, 400, 8_902]],
  ['r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1', [48, 2_039]],
  ['8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1', [14, 191, 2_812, 43_238]],
  ['r3k2r/Pppp1ppp/1b3nbN/nP6/BBP1P3/q4N2/Pp1P2PP/R2Q1RK1 w kq - 0 1', [6, 264, 9_467]],
  ['rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ - 1 8', [44, 1_486]],
  ['r4rk1/1pp1qppp/p1np1n2/2b1p1B1/2B1P1b1/P1NP1N2/1PP1QPPP/R4RK1 w - - 0 10', [46, 2_079]],
] as const;

const POSITIONS = KNOWN.map(([fen]) => fen);
const numbers = fc.array(fc.nat(), { maxLength: 80 });

/** @returns the positions of a game that begins there; each number chooses among the legal moves */
function gameOf(fen: string, choices: readonly number[]): readonly Chess[] {
  const game = [new Chess(fen)];
  for (const choice of choices) {
    const chess = new Chess(game.at(-1)?.fen());
    const names = chess.moves();
    const name = names[choice % names.length];
    if (name === undefined) break;
    chess.move(name);
    game.push(chess);
  }
  return game;
}

describe('legal moves', () => {
  it.each(KNOWN)('of %s are as many as everybody counts', (fen, counts) =>
    expect(counts.map((_, index) => gamesFrom(onBoard(fen), index + 1))).toEqual(counts),
  );

  it('are those of chess.js, in its order and under its names, and lead to the same positions', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSITIONS), numbers, (fen, choices) => {
        for (const chess of gameOf(fen, choices)) {
          const board = onBoard(chess.fen());
          const plies = legalPlies(board);
          expect(plies.map((ply) => nameOf(board, ply, effectOf(board, ply)))).toEqual(chess.moves());
          const ply = plies[choices.length % plies.length];
          if (!ply) return;
          const { after, san } = chess.move(plainMove(ply));
          expect(play(fenOf(board), plainMove(ply))).toMatchObject({ fen: after, san });
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are played on a board that was kept as on one that is read anew, after an illegal one too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSITIONS), numbers, (begin, choices) => {
        const played: { fen: string; move: Move; then: Played | null }[] = [];
        let fen: string = begin;
        for (const choice of choices) {
          const moves = legalMoves(fen);
          const move = moves[choice % moves.length];
          if (!move) break;
          if (choice % 3 === 0) expect(play(fen, { from: move.to, to: move.from })).toBeNull();
          const then = play(fen, move);
          played.push({ fen, move, then });
          fen = then?.fen ?? fen;
        }
        // From the end to the beginning nothing is left that could be played on.
        for (const { fen, move, then } of played.reverse()) expect(play(fen, move)).toEqual(then);
      }),
      { numRuns: 50 },
    );
  });

  it('are there or not, without a list of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSITIONS), numbers, (fen, choices) => {
        for (const chess of gameOf(fen, choices)) {
          const board = onBoard(chess.fen());
          expect(hasLegalPly(board, isInCheck(board, board.turn))).toBe(legalPlies(board).length > 0);
        }
      }),
      { numRuns: 30 },
    );
    // Nobody but the king can go; somebody can who is pinned; nobody can.
    for (const [fen, isThere] of [
      ['8/8/8/3k4/3p4/3P4/3K4/8 w - - 0 1', true],
      ['4k3/4r3/8/8/8/8/4R3/3QKB2 w - - 0 1', true],
      ['7k/5Q2/6K1/8/8/8/8/8 b - - 0 1', false],
      ['6k1/5ppp/8/8/8/8/8/R3K2r w Q - 0 1', true],
      ['k7/1Q6/1K6/8/8/8/8/8 b - - 0 1', false],
    ] as const) {
      const board = onBoard(fen);
      expect(hasLegalPly(board, isInCheck(board, board.turn))).toBe(isThere);
      expect(legalPlies(board).length > 0).toBe(isThere);
    }
  });

  it('leave the board as it was when they are taken back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSITIONS), numbers, (fen, choices) => {
        const board = onBoard(gameOf(fen, choices).at(-1)?.fen() ?? fen);
        const before = structuredClone({ ...board });
        gamesFrom(board, 2);
        expect({ ...board }).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a game', () => {
  it('ends where chess.js ends it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 40, maxLength: 120 }), (choices) => {
        const chess = new Chess();
        let sheet = newScoresheet();
        for (const choice of choices) {
          // Few ways to choose from: positions come up again.
          const all = legalMoves(sheet.fen);
          const back = all.filter(({ to }) => /[abgh]|[de]4/.test(to));
          const move = (back.length > 0 ? back : all)[choice % (back.length || all.length)];
          if (!move) break;
          chess.move(move);
          sheet = playOn(sheet, move) ?? sheet;
          expect(sheet.outcome !== null).toBe(chess.isGameOver());
          if (sheet.outcome) break;
        }
      }),
      { numRuns: 10 },
    );
  });
  it.each([
    ['8/8/4k3/8/8/4K3/8/8 w - - 0 1', true],
    ['8/8/4k3/8/8/3NK3/8/8 w - - 0 1', true],
    ['8/8/4k3/8/8/3NKN2/8/8 w - - 0 1', false],
    ['8/8/3bk3/8/8/3NK3/8/8 w - - 0 1', false],
    ['8/8/3bk3/8/8/3BK3/8/8 w - - 0 1', false],
    ['8/8/4kb2/8/8/3BK3/8/8 w - - 0 1', false],
    ['8/8/3bkb2/8/8/3BKB2/8/8 w - - 0 1', false],
    ['8/8/4k3/3p4/8/4K3/8/8 w - - 0 1', false],
  ])('%s: whether nobody can mate any more is as chess.js says', (fen) => {
    const [name = ''] = new Chess(fen).moves().filter((san) => /^K/.test(san) && !san.includes('x'));
    const chess = new Chess(fen);
    const { from, to } = chess.move(name);
    expect(play(fen, { from, to })?.end === 'material').toBe(chess.isInsufficientMaterial());
  });
});

describe('a position as text', () => {
  it('is read and written as chess.js does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...POSITIONS), numbers, (fen, choices) => {
        for (const chess of gameOf(fen, choices)) expect(fenOf(onBoard(chess.fen()))).toBe(chess.fen());
      }),
      { numRuns: 15 },
    );
  });

  it('with a letter changed is refused where chess.js refuses it', () => {
    const letters = fc.constantFrom(...'pnbrqkPNBRQK12345678/ -wabz0');
    fc.assert(
      fc.property(fc.constantFrom(...POSITIONS), fc.nat(), letters, (fen, at, letter) => {
        const changed = fen.slice(0, at % fen.length) + letter + fen.slice((at % fen.length) + 1);
        const isRead = boardOf(changed) !== null;
        const chess = (() => {
          try {
            return new Chess(changed);
          } catch {
            return null;
          }
        })();
        // Ours is stricter about what stands behind the men.
        if (isRead) expect(chess).not.toBeNull();
        const isSame = changed.split(' ').slice(1).join(' ') === fen.split(' ').slice(1).join(' ');
        if (isSame) expect(isRead).toBe(chess !== null);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0',
    'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1 1',
    'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR/8 w KQkq - 0 1',
    'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQ1BNR w KQkq - 0 1',
    'rnbqkknr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1',
    'rnbqkbnr/pppppppp/9/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1',
    'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - -1 1',
  ])('%s is none', (fen) => expect(boardOf(fen)).toBeNull());
});
