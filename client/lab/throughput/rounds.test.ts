import { describe, expect, it } from 'vitest';
import { playedRounds } from './rounds.ts';

const figures = { moves: 240, durationMs: 60_000, boards: 24, playMs: 230, replyMs: 5_500 };
const round = (what: string, more = {}) => ({
  what,
  atMs: 1,
  figures: { ...figures, ...more },
  settings: {},
});

describe('rounds on the chart of throughput', () => {
  it('are the last of each sort, as moves a second among so many boards', () =>
    expect(
      playedRounds([
        round('round.solo.event-loop', { moves: 120 }),
        round('round.solo.event-loop'),
        round('round.class.blocking', { moves: 12 }),
      ]),
    ).toEqual([
      { of: 'loop', atOnce: 24, perSecond: 4, playMs: 230, replyMs: 5_500 },
      { of: 'pool', atOnce: 24, perSecond: 0.2, playMs: 230, replyMs: 5_500 },
    ]));

  it('leave out what is no such round, or says too little', () =>
    expect(
      playedRounds([
        round('round.solo.timeSleep'),
        round('level.polite'),
        round('round.solo.blocking', { replyMs: 0 }),
      ]),
    ).toEqual([]));
});
