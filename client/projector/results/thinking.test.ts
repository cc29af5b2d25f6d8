import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredReplyMs } from '../../../shared/lesson/theory.ts';
import { botReplies, classRound, type Fact, playOut } from '../../../shared/simul/index.ts';
import { thinkingOf } from './thinking.tsx';

const moved = (board: number, at: number): Fact => ({ kind: 'opponentMoved', at, board });

describe('how long a class thinks', () => {
  it('is the mean of its moves, each in the second that it took', () =>
    expect(thinkingOf([moved(1, 500), moved(2, 1_500), moved(3, 30_000)], 4)).toEqual({
      meanMs: 32_000 / 3,
      moves: 3,
      perSecond: [1, 1, 0, 1],
    }));
  it('of nobody is not known', () => expect(thinkingOf([], 4)).toBeNull());
  it('is the Z of every prediction, and no move is lost', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(1_000), (boards, seed) => {
        const replies = Array.from({ length: boards }, (_, index) => botReplies(seed, index + 1));
        const played = playOut(classRound({ policy: 'event-loop', boards, durationMs: 40_000, replies }));
        const thinking = thinkingOf(played.facts, 12);
        expect(thinking?.meanMs ?? null).toEqual(measuredReplyMs([played]));
        expect(thinking?.perSecond.reduce((sum, count) => sum + count, 0)).toBe(thinking?.moves);
      }),
      { numRuns: 30 },
    ));
});
