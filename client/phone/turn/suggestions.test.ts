import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../shared/chess/taste.ts';
import { moveWords } from './suggestions.tsx';

const suggestion = (changes: Partial<Suggestion>): Suggestion => ({
  taste: 'safe',
  move: { from: 'g1', to: 'f3' },
  piece: 'n',
  captures: null,
  check: false,
  mate: false,
  castles: false,
  ...changes,
});

describe('a suggested move', () => {
  it('is said without notation', () => expect(moveWords(suggestion({}))).toBe('Knight jumps to f3'));

  it('says what is taken', () =>
    expect(moveWords(suggestion({ captures: 'b' }))).toBe('Knight takes the bishop on f3'));

  it('explains castling, promotion, check and mate', () => {
    expect(moveWords(suggestion({ piece: 'k', castles: true }))).toBe('King hides behind the rook');
    const queens = suggestion({ piece: 'p', move: { from: 'a7', to: 'a8', promotion: 'q' }, check: true });
    expect(moveWords(queens)).toBe('Pawn to a8, becomes a queen, attacks the king');
    const knight = suggestion({ piece: 'p', captures: 'r', move: { from: 'a7', to: 'b8', promotion: 'n' } });
    expect(moveWords(knight)).toBe('Pawn takes on b8, becomes a knight');
    const mate = suggestion({
      piece: 'q',
      move: { from: 'h5', to: 'f7' },
      captures: 'p',
      check: true,
      mate: true,
    });
    expect(moveWords(mate)).toBe('Queen takes the pawn on f7: checkmate!');
  });
});
