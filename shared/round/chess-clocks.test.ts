/** Chess clocks in a round: what runs when, what a flag costs, and that nobody's look at the clock changes it. */
import { describe, expect, it } from 'vitest';
import type { Move } from '../chess/position.ts';
import { Exhibition } from './exhibition.ts';
import { HandClock } from './hand-clock.ts';
import { masterView, ownBoard } from './told.ts';

const E4: Move = { from: 'e2', to: 'e4' };
const E5: Move = { from: 'e7', to: 'e5' };
const MINUTE = 60_000;

function withClocks(boards = 2) {
  const clock = new HandClock();
  const round = new Exhibition({
    rules: {
      ...{ policy: 'driven', untilTold: true, playMs: 5_000, walkVisitMs: 0, durationMs: 60 * MINUTE },
      opens: 'opponents',
    },
    sitters: Array.from({ length: boards }, () => 'person' as const),
    chessClock: { opponentMs: 5 * MINUTE, masterMs: 10 * MINUTE, incrementMs: 2_000 },
    ...{ capMs: null, speed: 1, seed: 3, clock, requestMove: () => {}, onFacts: () => {} },
  });
  round.start();
  const left = (board: number) => ownBoard(round, board).clock?.left;
  const plays = (board: number, move: Move) => round.byMaster({ do: 'move', board, move });
  return { clock, round, left, plays };
}

describe('chess clocks', () => {
  it('run for whoever has to move, and every move adds to its player’s', () => {
    const { clock, round, left, plays } = withClocks();
    clock.pass(MINUTE);
    round.reply(1, E4);
    expect(ownBoard(round, 1).clock).toEqual({
      left: { opponent: 4 * MINUTE + 2_000, master: 10 * MINUTE },
      runs: 'master',
      sinceMs: MINUTE,
    });
    expect(masterView(round).chess?.flags).toEqual([{ board: 1, atMs: 11 * MINUTE }]);
    clock.pass(MINUTE);
    plays(1, E5);
    clock.pass(2_000);
    expect(left(1)).toEqual({ opponent: 4 * MINUTE + 2_000, master: 9 * MINUTE + 2_000 });
    expect(ownBoard(round, 1).clock).toMatchObject({ runs: 'opponent', sinceMs: 2 * MINUTE + 2_000 });
    expect(left(2)).toEqual({ opponent: 5 * MINUTE, master: 10 * MINUTE });
  });

  it('charge the master for a slip that they take back', () => {
    const { clock, round, left, plays } = withClocks();
    round.reply(1, E4);
    clock.pass(10_000);
    plays(1, E5);
    clock.pass(1_000);
    round.byMaster({ do: 'takeBack' });
    clock.pass(9_000);
    plays(1, E5);
    clock.pass(5_000);
    expect(left(1)?.master).toBe(10 * MINUTE - 20_000 + 2_000);
  });

  it('stand still in a pause', () => {
    const { clock, round, left } = withClocks();
    clock.pass(MINUTE);
    round.pause();
    clock.pass(60 * MINUTE);
    round.goOn();
    round.reply(1, E4);
    expect(left(1)?.opponent).toBe(4 * MINUTE + 2_000);
  });

  it('end a game when a flag falls: the opponent’s, or the master’s in the middle of a thought', () => {
    const { clock, round } = withClocks();
    round.reply(1, E4);
    clock.pass(5 * MINUTE - 1);
    expect(round.table(2).outcome).toBeNull();
    clock.pass(1);
    expect(round.table(2)).toMatchObject({ outcome: 'flagFell', lastGame: 'flagFell' });
    expect(round.whyClosed(2)).toBe('finished');
    expect(masterView(round).chess).toMatchObject({
      front: { board: 1 },
      results: [{ board: 2, points: 1 }],
    });
    clock.pass(5 * MINUTE);
    expect(round.table(1).outcome).toBe('masterFlagFell');
    expect(ownBoard(round, 1).clock).toEqual({
      left: { opponent: 5 * MINUTE + 2_000, master: 0 },
      runs: null,
      sinceMs: 10 * MINUTE,
    });
    expect(round.over).toBe(true);
  });

  it('bring the next board where the flag of the one before the master falls', () => {
    const { clock, round, plays } = withClocks(3);
    for (const board of [1, 2, 3]) {
      round.reply(board, E4);
      clock.pass(1_000);
    }
    clock.pass(10 * MINUTE - 3_500);
    plays(1, E5);
    expect(masterView(round).chess?.front?.board).toBe(2);
    clock.pass(1_500);
    expect(round.table(2).outcome).toBe('masterFlagFell');
    expect(round.table(1).outcome).toBeNull();
    expect(masterView(round).chess?.front?.board).toBe(3);
  });

  it('leave no board before the master whose game is over', () => {
    const { clock, round, plays } = withClocks();
    round.reply(1, E4);
    clock.pass(1_000);
    round.reply(2, E4);
    clock.pass(10 * MINUTE - 1_500);
    plays(1, E5);
    clock.pass(1_500);
    expect(round.table(2).outcome).toBe('masterFlagFell');
    expect(masterView(round).chess).toMatchObject({ front: null, kept: { board: 1 } });
  });

  it('fall at the same moment however seldom somebody looks', () => {
    const seldom = withClocks();
    seldom.round.reply(1, E4);
    seldom.round.reach(30 * MINUTE);
    const often = withClocks();
    often.round.reply(1, E4);
    for (let second = 0; second < 1_800; second++) often.clock.pass(1_000);
    expect(seldom.round.facts).toEqual(often.round.facts);
    expect(seldom.round.facts.filter(({ kind }) => kind === 'boardClosed').map(({ at }) => at)).toEqual([
      5 * MINUTE,
      10 * MINUTE,
    ]);
  });
});
