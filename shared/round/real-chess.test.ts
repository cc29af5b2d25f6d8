/** A person plays every board: what is kept, what is taken back, and who stands before them. */
import { describe, expect, it } from 'vitest';
import type { Move } from '../chess/position.ts';
import type { Fact, Opens } from '../simul/index.ts';
import { Exhibition } from './exhibition.ts';
import { HandClock } from './hand-clock.ts';
import type { MasterAct } from './real-chess.ts';
import { masterView, ownBoard } from './told.ts';

const E4: Move = { from: 'e2', to: 'e4' };
const E5: Move = { from: 'e7', to: 'e5' };

function ofPeople(boards = 3, queue: 'fifo' | 'nearest' = 'fifo', opens: Opens = 'opponents') {
  const clock = new HandClock();
  const facts: Fact[] = [];
  const requested: number[] = [];
  const round = new Exhibition({
    rules: {
      ...{ policy: 'driven', untilTold: true, playMs: 5_000, walkVisitMs: 0, durationMs: 600_000 },
      ...{ queue, opens },
    },
    ...{
      sitters: Array.from({ length: boards }, () => 'person' as const),
      capMs: null,
      speed: 1,
      seed: 3,
      clock,
    },
    requestMove: (board) => requested.push(board),
    onFacts: (news) => facts.push(...news),
  });
  round.start();
  const opponentsPlay = (...at: number[]) => {
    for (const board of at) {
      clock.pass(1_000);
      expect(round.reply(board, E4)).toBeNull();
    }
  };
  const act = (act: MasterAct) => round.byMaster(act);
  const plays = (board: number, move = E5) => act({ do: 'move', board, move });
  const chess = () => masterView(round).chess;
  return { clock, facts, requested, round, opens: opponentsPlay, act, plays, chess };
}

describe('real chess', () => {
  it('brings the hand that waits longest before the master, and no engine plays', () => {
    const { clock, opens, plays, chess, requested, round } = ofPeople();
    expect(chess()?.front).toBeNull();
    opens(2, 3, 1);
    expect(chess()?.front).toMatchObject({ board: 2, lastMove: { from: 'e2', to: 'e4' } });
    clock.pass(60_000);
    expect(round.table(2).outcome).toBeNull();
    expect(plays(2)).toBeNull();
    expect(chess()).toMatchObject({ front: { board: 3 }, kept: { board: 2, san: 'e5' } });
    expect(requested).toEqual([]);
  });

  it('goes round the circle where that was chosen', () => {
    const { opens, plays, chess } = ofPeople(4, 'nearest');
    opens(2, 1, 4);
    plays(2);
    expect(chess()?.front?.board).toBe(4);
  });

  it('shows the opponent a move after two seconds, or with the next one', () => {
    const { clock, opens, plays, round } = ofPeople();
    opens(1, 2);
    plays(1);
    clock.pass(1_999);
    expect(round.table(1).lastMove?.by).toBe('opponent');
    clock.pass(1);
    expect(round.table(1).lastMove?.by).toBe('master');
    plays(2);
    expect(round.hall.boards[1]?.state).toBe('served');
    round.reply(1, { from: 'g1', to: 'f3' });
    plays(1, { from: 'b8', to: 'c6' });
    expect(round.hall.boards[1]?.state).toBe('thinking');
  });

  it('takes a slip back within two seconds, and not after', () => {
    const { clock, opens, plays, act, chess, round } = ofPeople();
    opens(1, 2);
    plays(1);
    expect(act({ do: 'takeBack' })).toBeNull();
    expect(chess()).toMatchObject({ front: { board: 1 }, kept: null });
    clock.pass(30_000);
    expect(round.table(1).lastMove?.by).toBe('opponent');
    expect(plays(1, { from: 'c7', to: 'c5' })).toBeNull();
    clock.pass(2_000);
    expect(act({ do: 'takeBack' })).toBe('moveStands');
    expect(round.table(1).games[0]?.moves).toBe('e4 c5');
  });

  it('keeps the board that was shown, whoever raises a hand meanwhile', () => {
    const { clock, opens, plays, chess } = ofPeople();
    opens(1);
    plays(1);
    expect(chess()?.front).toBeNull();
    opens(3);
    expect(chess()?.front?.board).toBe(3);
    opens(2);
    clock.pass(9_000);
    expect(chess()?.front?.board).toBe(3);
  });

  it('refuses what chess does not allow, and boards that are not in front', () => {
    const { opens, plays, act } = ofPeople();
    expect(plays(1)).toBe('notInFront');
    opens(1, 2);
    expect(plays(2)).toBe('notInFront');
    expect(plays(1, { from: 'e7', to: 'e4' })).toBe('illegalMove');
    expect(act({ do: 'end', board: 1, how: 'draw' })).toBe('illegalMove');
  });

  it('is one game a board: given up, agreed, or won; and over when all are', () => {
    const { opens, act, plays, chess, round } = ofPeople();
    opens(1, 2, 3);
    expect(act({ do: 'end', board: 1, how: 'resign' })).toBeNull();
    expect(round.offerDraw(2)).toBeNull();
    expect(chess()?.front).toMatchObject({ board: 2, drawOffered: true });
    expect(act({ do: 'end', board: 2, how: 'draw' })).toBeNull();
    expect(round.over).toBe(false);
    plays(3);
    round.pause();
    round.goOn();
    round.stamp();
    expect(round.reply(3, 'resign')).toBe('notYourTurn');
    expect(act({ do: 'takeBack' })).toBeNull();
    expect(act({ do: 'end', board: 3, how: 'resign' })).toBeNull();
    expect(round.over).toBe(true);
    expect(round.games.map(({ outcome }) => outcome)).toEqual(['masterResigned', 'agreed', 'masterResigned']);
  });

  it('has a draw offered by the master with a move: the opponent agrees, or plays on', () => {
    const { clock, opens, act, chess, round } = ofPeople(2);
    opens(1, 2);
    const offersDraw = true;
    expect(act({ do: 'move', board: 1, move: E5, offersDraw })).toBeNull();
    expect(ownBoard(round, 1).drawOffered).toBe(false);
    expect(act({ do: 'move', board: 2, move: E5, offersDraw })).toBeNull();
    expect(ownBoard(round, 1).drawOffered).toBe(true);
    clock.pass(2_000);
    expect(round.reply(1, 'draw')).toBeNull();
    expect(chess()?.results).toEqual([{ board: 1, points: 0.5 }]);
    expect(round.reply(2, { from: 'g1', to: 'f3' })).toBeNull();
    expect(ownBoard(round, 2).drawOffered).toBe(false);
    expect(act({ do: 'move', board: 2, move: { from: 'b8', to: 'c6' } })).toBeNull();
    clock.pass(2_000);
    expect(round.reply(2, 'draw')).toBe('illegalMove');
  });

  it('takes an offer back with the slip', () => {
    const { clock, opens, act, plays, round } = ofPeople(1);
    opens(1);
    act({ do: 'move', board: 1, move: E5, offersDraw: true });
    act({ do: 'takeBack' });
    plays(1);
    clock.pass(2_000);
    expect(ownBoard(round, 1).drawOffered).toBe(false);
  });

  it('ends a game while the move before it could still be taken back, which is final then', () => {
    const { opens, plays, act, chess, round } = ofPeople();
    opens(1, 2);
    plays(1);
    expect(act({ do: 'end', board: 2, how: 'resign' })).toBeNull();
    expect(chess()).toMatchObject({ front: null, kept: null, results: [{ board: 2 }] });
    expect(round.table(1).lastMove?.by).toBe('master');
  });

  it('needs no master where an opponent gives up', () => {
    const { opens, plays, clock, chess, round } = ofPeople(2);
    opens(1);
    plays(1);
    clock.pass(2_000);
    expect(round.reply(1, 'resign')).toBeNull();
    expect(round.whyClosed(1)).toBe('finished');
    expect(chess()).toMatchObject({ front: null, results: [{ board: 1, points: 1 }] });
    opens(2);
    expect(chess()?.front?.board).toBe(2);
  });

  it('begins at every board where the master has White', () => {
    const { clock, plays, chess, round, requested } = ofPeople(3, 'fifo', 'master');
    expect(chess()?.front).toMatchObject({ board: 1, side: 'white', lastMove: null });
    expect(ownBoard(round, 1)).toMatchObject({ side: 'black', state: 'served' });
    expect(plays(1, E4)).toBeNull();
    expect(chess()?.front).toMatchObject({ board: 2 });
    clock.pass(2_000);
    expect(round.reply(1, E5)).toBeNull();
    for (const board of [2, 3]) expect(plays(board, E4)).toBeNull();
    expect(plays(1, { from: 'g1', to: 'f3' })).toBeNull();
    expect(requested).toEqual([]);
    clock.pass(2_000);
    expect(round.reply(2, 'resign')).toBeNull();
    expect(chess()?.results).toEqual([{ board: 2, points: 1 }]);
    expect(round.games[0]).toMatchObject({ masterHas: 'white', moves: 'e4 e5 Nf3' });
  });

  it('begins at every other board where colours alternate', () => {
    const { opens, plays, chess, round } = ofPeople(3, 'fifo', 'alternately');
    expect(round.games.map(({ masterHas }) => masterHas)).toEqual(['white', 'black', 'white']);
    opens(2);
    for (const [board, move] of [
      [1, E4],
      [3, E4],
      [2, E5],
    ] as const) {
      expect(chess()?.front?.board).toBe(board);
      expect(plays(board, move)).toBeNull();
    }
  });

  it('has bots that answer with the black pieces', () => {
    const { clock, plays, round } = ofPeople(2, 'fifo', 'master');
    round.seat(1, 'bot');
    plays(1, E4);
    clock.pass(30_000);
    expect(round.table(1).games[0]?.moves).toMatch(/^e4 \w+$/);
    expect(round.hall.boards[0]?.state).toBe('ready');
  });
});
