import { describe, expect, it } from 'vitest';
import { movesByPiece } from '../../shared/chess/described.ts';
import { START_FEN } from '../../shared/chess/position.ts';
import { wholeMoveWords } from './all-moves.tsx';

const wordsOf = (fen: string) => movesByPiece(fen).flatMap(({ moves }) => moves.map(wholeMoveWords));

describe('a move in the list of all', () => {
  it('says the piece, from where and to where', () =>
    expect(wordsOf(START_FEN)).toContain('Knight from g1 to f3'));

  it('says what is taken, and what it does to the king', () =>
    expect(wordsOf('4k3/4p3/8/8/8/8/4R3/4K3 w - - 0 1')).toContain(
      'Rook from e2 to e7, takes a pawn, attacks the king',
    ));

  it('says castling, promotion and mate', () => {
    expect(wordsOf('4k3/8/8/8/8/8/8/4K2R w K - 0 1')).toContain('King from e1 to g1, castles with the rook');
    const mates = wordsOf('6k1/P4ppp/8/8/8/8/8/4K3 w - - 0 1');
    expect(mates).toContain('Pawn from a7 to a8, becomes a queen, checkmate');
    expect(mates).toContain('Pawn from a7 to a8, becomes a knight');
  });
});
