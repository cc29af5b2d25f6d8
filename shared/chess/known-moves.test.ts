import { describe, expect, it } from 'vitest';
import { recallMove, rememberMove } from './known-moves.ts';
import { legalMoves, type Move, play } from './position.ts';
import { newScoresheet, playOn, type Scoresheet } from './scoresheet.ts';
import { tastefulMove } from './taste.ts';

/** The sheets of one game, one after the other. */
function* gameOf(moves: readonly Move[], from = newScoresheet()): Generator<Scoresheet> {
  for (let sheet = from; ; ) {
    const next = playOn(sheet, moves[sheet.moves.length] ?? { from: '', to: '' });
    if (!next) return;
    sheet = next;
    yield sheet;
  }
}

function movesOf(chance: number): readonly Move[] {
  const moves: Move[] = [];
  let sheet = newScoresheet();
  while (sheet.outcome === null && moves.length < 120) {
    const move = tastefulMove(sheet.fen, (chance * (moves.length + 1)) % 1, 'dreamy');
    if (!move) break;
    moves.push(move);
    sheet = playOn(sheet, move) ?? sheet;
  }
  return moves;
}

describe('a move that is known', () => {
  it.each([0.31, 0.577, 0.8191])(
    'makes the same game as one that chess is asked about: %d',
    (chance) => {
      const moves = movesOf(chance);
      const sheets = [...gameOf(moves)];
      expect(sheets.length).toBe(moves.length);
      expect([...gameOf(moves)]).toEqual(sheets);
      let fen = newScoresheet().fen;
      for (const [index, sheet] of sheets.entries()) {
        const played = play(fen, moves[index] as Move);
        expect(sheet.fen).toBe(played?.fen);
        expect(sheet.moves.at(-1)).toEqual({ ...played?.move, san: played?.san });
        fen = sheet.fen;
      }
    },
    30_000,
  );

  it('ends a game that is dead as chess does, each time it is played', () => {
    const stalemate = { ...newScoresheet(), fen: '7k/8/8/6Q1/8/8/8/K7 w - - 0 1' };
    const bare = { ...newScoresheet(), fen: '8/8/8/8/8/1p6/8/K1k5 w - - 0 1' };
    const queens = { ...newScoresheet(), fen: '8/P6k/8/8/8/8/8/K7 w - - 0 1' };
    for (let turn = 0; turn < 2; turn++) {
      expect(playOn(stalemate, { from: 'g5', to: 'g6' })?.outcome).toBe('stalemate');
      expect(playOn(bare, { from: 'a1', to: 'b1' })).toBeNull();
      expect(playOn(queens, { from: 'a7', to: 'a8' })?.moves).toEqual([
        { from: 'a7', to: 'a8', promotion: 'q', san: 'a8=Q' },
      ]);
    }
  });

  it('is forgotten when many others have come after it', () => {
    const first = { from: 'a2', to: 'a3' };
    rememberMove('first', first, { fen: 'x', san: 'a3' });
    expect(recallMove('first', first)).toEqual({ fen: 'x', san: 'a3' });
    for (let count = 0; count < 4_000; count++) rememberMove(`${count}`, first, { fen: 'x', san: 'a3' });
    expect(recallMove('first', first)).toBeNull();
  });

  it('is none where it is illegal', () => {
    const { fen } = newScoresheet();
    expect(playOn(newScoresheet(), { from: 'e2', to: 'e5' })).toBeNull();
    expect(recallMove(fen, { from: 'e2', to: 'e5' })).toBeNull();
    expect(legalMoves(fen)).toHaveLength(20);
  });
});
