import { describe, expect, it } from 'vitest';
import { plans } from '../../../shared/lesson/plans.ts';
import {
  botReplies,
  type ClassRound,
  classRound,
  famousEvening,
  playOut,
} from '../../../shared/simul/index.ts';
import { settledOf } from '../debrief/rounds/settled.ts';
import { busyShareOf, isOverloaded, overloadOf } from './overload.ts';

function played(boards: number, more: Partial<ClassRound> = {}) {
  const replies = Array.from({ length: boards }, (_, index) => botReplies(5, index + 1));
  const scenario = classRound({ policy: 'event-loop', boards, durationMs: 40_000, replies, ...more });
  const [settled] = settledOf([{ scenario, facts: playOut(scenario).facts }]);
  if (!settled) throw new Error('Nothing was played');
  return settled;
}
const isFull = (...round: Parameters<typeof played>) => {
  const { round: picture, ledger } = played(...round);
  return isOverloaded(picture, ledger);
};

/** Each move takes him as long as many boards take together. */
const SLOW = { playMs: 1_000 };

describe('a loop with more work than time', () => {
  it.each([8, 12, 24, 30, 50])('is not the usual one, at the pace of the class: %i boards', (boards) =>
    expect(isFull(boards)).toBe(false),
  );
  it.each([12, 24, 50])('is one whose moves take long: %i boards', (boards) =>
    expect(isFull(boards, SLOW)).toBe(true),
  );
  it('is one with very many boards, whose moves can’t be any quicker', () => expect(isFull(150)).toBe(true));
  it('is none with few boards, however slow he is', () => expect(isFull(4, SLOW)).toBe(false));
  it('is no blocking master, and none whom a blocking call holds: their problem is another', () => {
    expect(isFull(24, { ...SLOW, policy: 'blocking' })).toBe(false);
    expect(isFull(24, { ...SLOW, traps: [{ board: 3, lingerMs: 6_000 }] })).toBe(false);
  });
  it('is not told before the round has lasted a while', () => {
    const { round, ledger } = played(24, SLOW);
    expect(isOverloaded(round, { ...ledger, makespanMs: 9_000 })).toBe(false);
  });
  it('has been busy since the first hand, whatever came before it', () => {
    const { round, ledger } = played(24, SLOW);
    expect(busyShareOf(round, ledger)).toBeGreaterThan(0.99);
  });
});

describe('what is said of it', () => {
  it('is the share, the hands, from where on it is so, and where its lesson is', () => {
    const said = overloadOf(played(24, SLOW), plans.lessonTwo);
    expect(said).toMatch(/^100% busy and \d+ hands up: that is another problem/);
    expect(said).toContain('From 1 to 10,000 boards');
    expect(overloadOf(played(24, SLOW), plans.icebreaker)).toContain('Theory');
  });
  it('is nothing where he keeps up', () => expect(overloadOf(played(24), plans.lessonTwo)).toBeNull());
  it('goes by the figures: the famous evening has more work than time, too', () => {
    const scenario = famousEvening('event-loop');
    const [evening] = settledOf([{ scenario, facts: playOut(scenario).facts, isShow: true }]);
    expect(evening && overloadOf(evening, plans.history)).toContain('Above 12 boards');
  });
});
