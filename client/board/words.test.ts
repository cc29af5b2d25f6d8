import { describe, expect, it } from 'vitest';
import { START_FEN } from '../../shared/chess/position.ts';
import { boardByFiles, squareWords } from './words.tsx';

describe('the board in words', () => {
  it('says who stands on a square', () => {
    expect(squareWords(START_FEN, 'e2')).toBe('e2, your pawn');
    expect(squareWords(START_FEN, 'd8')).toBe('d8, his queen');
    expect(squareWords(START_FEN, 'e4')).toBe('e4, empty');
  });

  it('is read file by file, from White’s side', () => {
    const endgame = '4k3/8/8/8/4P3/8/8/4K3 w - - 0 1';
    const words = boardByFiles(endgame);
    expect(words).toContain('d: empty.');
    expect(words).toContain('e: 1 your king, 4 your pawn, 8 his king.');
  });
});
