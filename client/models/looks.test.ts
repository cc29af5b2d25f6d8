import { describe, expect, it } from 'vitest';
import { playOut, scenarioOf } from '../../shared/simul/index.ts';
import { looksInVain, looksTold } from './looks.ts';

/** Four opponents who think for 10 s; he needs 1 s to look at the next board and 1 s to play. */
const scenario = scenarioOf({
  policy: 'polling',
  boards: 4,
  exchanges: 2,
  opens: 'opponents',
  playMs: 1000,
  walkVisitMs: 1000,
  replies: { kind: 'fixed', ms: 10_000 },
});
const { facts } = playOut(scenario);
const until = (atMs: number) => facts.filter(({ at }) => at <= atMs);

describe('looks in vain', () => {
  it('are counted since he played last', () => {
    expect(looksInVain(until(500), 1)).toBe(0);
    expect(looksInVain(until(5_500), 1)).toBe(5);
  });
  it('who plays looks no more', () => {
    const firstThought = facts.find(({ kind }) => kind === 'playBegan')?.at ?? 0;
    expect(looksInVain(until(firstThought - 1), 1)).toBeGreaterThan(5);
    expect(looksInVain(until(firstThought), 1)).toBe(0);
  });
  it('are told from the second on, and only where somebody polls', () => {
    expect(looksTold({ scenario, facts: until(1_500) })).toBe(0);
    expect(looksTold({ scenario, facts: until(2_500) })).toBe(2);
    expect(looksTold({ scenario: { ...scenario, policy: 'blocking' }, facts: until(2_500) })).toBe(0);
  });
  it('another master’s looks are not his', () => expect(looksInVain(until(5_500), 2)).toBe(0));
});
