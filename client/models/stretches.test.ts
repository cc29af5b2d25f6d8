import { describe, expect, it } from 'vitest';
import { botReplies, classRound, lanesOf, playOut, settle } from '../../shared/simul/index.ts';
import { stretchesOf } from './stretches.ts';

const segment = (doing: 'play' | 'walk' | 'blocked' | 'rest', from: number, to: number, handsUp = false) => ({
  doing,
  from,
  to,
  handsUp,
});

describe('the stretches of a lane', () => {
  it('joins a wait that was split while nothing changed for the eye', () =>
    expect(stretchesOf([segment('blocked', 0, 5, true), segment('blocked', 5, 9, true)])).toEqual([
      { mood: 'wasting', from: 0, to: 9 },
    ]));
  it('keeps waste and honest waiting apart', () =>
    expect(
      stretchesOf([segment('blocked', 0, 5), segment('blocked', 5, 9, true)]).map(({ mood }) => mood),
    ).toEqual(['waiting', 'wasting']));
  it('two moves after each other stay two', () =>
    expect(stretchesOf([segment('play', 0, 5), segment('play', 5, 9)])).toHaveLength(2));
  it('the orange of a lane is exactly the idle with hands up of the ledger', () => {
    const replies = Array.from({ length: 12 }, (_, index) => botReplies(3, index + 1));
    const scenario = classRound({ policy: 'blocking', boards: 12, durationMs: 60_000, replies });
    const { facts } = playOut(scenario);
    const wasted = stretchesOf(lanesOf(scenario, facts, 60_000)[0]?.segments ?? [])
      .filter(({ mood }) => mood === 'wasting')
      .reduce((sum, { from, to }) => sum + to - from, 0);
    expect(wasted / 60_000).toBeCloseTo(settle(scenario, facts).idleWithHandsUpShare, 9);
  });
});
