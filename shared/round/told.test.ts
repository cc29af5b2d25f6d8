import { describe, expect, it } from 'vitest';
import { inCheck } from '../chess/position.ts';
import { classRound, playOut } from '../simul/index.ts';
import { Exhibition } from './exhibition.ts';
import { HandClock } from './hand-clock.ts';
import { HANDS_SEEN_MAX, masterView, ownBoard, ownResult, queuePlace } from './told.ts';

describe('a place in the ready queue', () => {
  const exhibition = new Exhibition({
    rules: { policy: 'event-loop', durationMs: 60_000 },
    sitters: ['bot', 'bot'],
    capMs: 20_000,
    speed: 1,
    seed: 7,
    clock: new HandClock(),
    requestMove: () => {},
    onFacts: () => {},
  });
  const queue = [11, 12, 13, 14, 15, 16, 17, 18, 19];
  const seenFrom = (board: number) => {
    const { place, tickets } = queuePlace(exhibition, board, queue);
    return { place, boards: tickets.map(({ board }) => board), places: tickets.map(({ place }) => place) };
  };

  it('is counted from the front, which is seen from near it', () => {
    const boards = [11, 12, 13, 14, 15];
    expect(seenFrom(11)).toEqual({ place: 1, boards, places: [1, 2, 3, 4, 5] });
    expect(seenFrom(15)).toEqual({ place: 5, boards, places: [1, 2, 3, 4, 5] });
  });

  it('is seen from further back beside the first, at the end too', () => {
    expect(seenFrom(17)).toEqual({ place: 7, boards: [11, 16, 17, 18], places: [1, 6, 7, 8] });
    expect(seenFrom(19)).toEqual({ place: 9, boards: [11, 18, 19], places: [1, 8, 9] });
  });

  it('is nowhere while the hand is down', () =>
    expect(queuePlace(exhibition, 1, queue)).toEqual({ place: null, tickets: [] }));
});

describe('one’s own board', () => {
  it('says that there is check when there is, though nobody looks at the position for it', () => {
    const clock = new HandClock();
    const seen = { checks: 0, others: 0 };
    const round: Exhibition = new Exhibition({
      rules: { policy: 'event-loop', durationMs: 3_600_000 },
      ...{ sitters: Array.from({ length: 4 }, () => 'bot' as const), capMs: null },
      ...{ speed: 1, seed: 7, clock, requestMove: () => {} },
      onFacts: () => {
        for (const { board, fen } of round.tables) {
          const own = ownBoard(round, board);
          expect(own.inCheck, fen).toBe(inCheck(fen));
          seen[own.inCheck ? 'checks' : 'others']++;
        }
      },
    });
    round.start();
    clock.pass(600_000);
    expect(seen.checks).toBeGreaterThan(10);
    expect(seen.others).toBeGreaterThan(10);
  });
});

describe('what whoever is the master sees', () => {
  const seenIn = (boards: number) => {
    const clock = new HandClock();
    const round = new Exhibition({
      rules: { policy: 'driven', durationMs: 60_000 },
      ...{ sitters: Array.from({ length: boards }, () => 'person' as const), capMs: null },
      ...{ speed: 1, seed: 7, clock, requestMove: () => {}, onFacts: () => {} },
    });
    round.start();
    for (let board = boards; board > 0; board--) {
      clock.pass(1);
      round.reply(board, { from: 'e2', to: 'e4' });
    }
    return masterView(round);
  };

  it('is every hand of a class, in the order in which they went up', () => {
    const { hands, handsUp } = seenIn(30);
    expect(hands.map(({ board }) => board)).toEqual(Array.from({ length: 30 }, (_, place) => 30 - place));
    expect(handsUp).toBe(30);
  });

  it('is of a large hall the front, and how many there are', () => {
    const { hands, handsUp } = seenIn(500);
    expect(hands.length).toBe(HANDS_SEEN_MAX);
    expect(hands[0]?.board).toBe(500);
    expect(handsUp).toBe(500);
  });
});

describe('what a round gave a player', () => {
  const played = (policy: 'blocking' | 'event-loop', traps: { board: number; lingerMs: number }[] = []) => {
    const replies = { kind: 'fixed', ms: 5_500 } as const;
    const { hall, facts } = playOut(classRound({ policy, boards: 24, durationMs: 40_000, replies, traps }));
    const games = [1, 3].map((board) => ({
      board,
      game: 1,
      masterHas: 'black' as const,
      moves: 'e4 e5',
      outcome: null,
    }));
    return { scenario: hall.scenario, facts, games };
  };

  it('is one answer and a long wait where he stands and waits, and many quick ones in the loop', () => {
    const blocking = ownResult(played('blocking'), 0, 3);
    const loop = ownResult(played('event-loop'), 1, 3);
    expect(blocking).toMatchObject({ answers: 1, endedMs: 40_000, hasBlockingCall: false });
    expect(blocking.games.map(({ board }) => board)).toEqual([3]);
    expect(blocking.openWaitMs).toBeGreaterThan(15_000);
    expect(loop.answers).toBeGreaterThan(4);
    expect(loop.waitPerAnswerMs).toBeLessThan(1_000);
  });

  it('of whoever was the master: all answers, beside those of the loop on the very same replies', () => {
    const { answers, loopAnswers } = ownResult(played('blocking'), 0, 3, undefined, true);
    expect(answers).toBeLessThan(15);
    expect(loopAnswers).toBeGreaterThan(10 * answers);
    expect(ownResult(played('blocking'), 0, 3).loopAnswers).toBeNull();
  });

  it('says of a round whether a blocking call was in it', () =>
    expect(ownResult(played('event-loop', [{ board: 3, lingerMs: 6_000 }]), 2, 1).hasBlockingCall).toBe(
      true,
    ));
});
