import { expect, it } from 'vitest';
import { BoardOnStage, HallOnStage, MasterOnStage } from '../../shared/protocol/state.ts';
import { hallPicture } from './class-picture.ts';

const START = 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR';

function board(number: number) {
  return new BoardOnStage().assign({
    board: number,
    name: `Pupil ${number}`,
    bot: false,
    connected: true,
    state: 'thinking',
    sinceMs: 0,
    fen: START,
    lastFrom: '',
    lastTo: '',
    answers: 0,
  });
}

function hall() {
  const state = new HallOnStage();
  state.boards.push(board(1), board(2));
  state.masters.push(
    new MasterOnStage().assign({ doing: 'rest', board: 1, from: 1, sinceMs: 0, untilMs: -1, nextBoard: 7 }),
  );
  state.readyQueue.push(2);
  return state;
}

it('speaks the words of the views: no time is null, no move is null', () => {
  const picture = hallPicture(hall(), null);
  expect(picture.tables[0]).toEqual({
    board: 1,
    name: 'Pupil 1',
    bot: false,
    connected: true,
    state: 'thinking',
    sinceMs: 0,
    fen: START,
    lastMove: null,
    answers: 0,
  });
  expect(picture.masters).toEqual([
    { doing: 'rest', board: 1, from: 1, sinceMs: 0, untilMs: null, nextBoard: 7 },
  ]);
  expect(picture.readyQueue).toEqual([2]);
});

it('keeps the tables at which nothing happened', () => {
  const state = hall();
  const before = hallPicture(state, null);
  state.boards[1]?.assign({ lastFrom: 'e2', lastTo: 'e4', state: 'ready' });
  const after = hallPicture(state, before);
  expect(after.tables[0]).toBe(before.tables[0]);
  expect(after.tables[1]).not.toBe(before.tables[1]);
  expect(after.tables[1]?.lastMove).toEqual({ from: 'e2', to: 'e4' });
});
