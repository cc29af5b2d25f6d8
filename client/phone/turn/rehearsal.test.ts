import { expect, it } from 'vitest';
import { START_FEN } from '../../../shared/chess/position.ts';
import { afterMove } from './rehearsal.tsx';

it('a rehearsed move is made, and the hand goes up', () => {
  const board = afterMove({ from: 'e2', to: 'e4' });
  expect(board).toMatchObject({ state: 'ready', lastMove: { from: 'e2', to: 'e4', by: 'you' } });
  expect(board.fen).toContain('/4P3/');
});

it('what is no move leaves the board as it was', () =>
  expect(afterMove({ from: 'e2', to: 'e5' })).toMatchObject({ state: 'thinking', fen: START_FEN }));
