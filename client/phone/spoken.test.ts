import { describe, expect, it } from 'vitest';
import { START_FEN } from '../../shared/chess/position.ts';
import { mastersMoveWords, SILENCE_MS, silenceLeftMs, spoken } from './spoken.tsx';

describe('announcements', () => {
  it('begin at once and then keep silence', () => {
    expect(silenceLeftMs(null, 500)).toBe(0);
    expect(silenceLeftMs(1000, 1000)).toBe(SILENCE_MS);
    expect(silenceLeftMs(1000, 1000 + SILENCE_MS)).toBe(0);
    expect(silenceLeftMs(1000, 99_000)).toBe(0);
  });
});

it('sets headline and sentence apart, for the ear', () => {
  expect(spoken('Answers are in', 'You said 8.')).toBe('Answers are in. You said 8.');
  expect(spoken('You are in!', 'Try a move.')).toBe('You are in! Try a move.');
  expect(spoken('Good-bye', '')).toBe('Good-bye');
});

describe('what the master has played', () => {
  it('is said with the piece and both squares', () => {
    const fen = 'rnbqkbnr/pppp1ppp/8/4p3/4P3/8/PPPP1PPP/RNBQKBNR w KQkq - 0 2';
    const lastMove = { from: 'e7', to: 'e5', by: 'master' } as const;
    expect(mastersMoveWords({ fen, lastMove, side: 'white' }, START_FEN)).toBe(
      'The master plays pawn from e7 to e5.',
    );
  });

  it('says what he took of yours', () => {
    const before = 'rnbqkbnr/ppp1pppp/8/3p4/4P3/2N5/PPPP1PPP/R1BQKBNR b KQkq - 1 2';
    const fen = 'rnbqkbnr/ppp1pppp/8/8/4p3/2N5/PPPP1PPP/R1BQKBNR w KQkq - 0 3';
    const lastMove = { from: 'd5', to: 'e4', by: 'master' } as const;
    expect(mastersMoveWords({ fen, lastMove, side: 'white' }, before)).toBe(
      'The master plays pawn from d5 to e4 and takes your pawn.',
    );
  });

  it('is nothing where somebody else moved last', () => {
    expect(mastersMoveWords({ fen: START_FEN, lastMove: null, side: 'white' }, '')).toBe('');
    const own = { from: 'e2', to: 'e4', by: 'you' } as const;
    expect(mastersMoveWords({ fen: START_FEN, lastMove: own, side: 'white' }, '')).toBe('');
  });
});
