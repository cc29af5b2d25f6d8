import { describe, expect, it } from 'vitest';
import { classRound, type Fact, measure, playOut } from '../simul/index.ts';
import { expectationOf, expectedMoves, measuredReplyMs } from './theory.ts';

const REPLY_MS = 6_000;
const round = (policy: 'blocking' | 'event-loop' | 'in-order', boards: number, more: object = {}) =>
  classRound({ policy, boards, durationMs: 600_000, replies: { kind: 'fixed', ms: REPLY_MS }, ...more });

describe('what theory expects of a class', () => {
  it.each([
    ['blocking', 24, {}],
    ['event-loop', 4, {}],
    ['event-loop', 24, {}],
    ['blocking', 24, { masters: 4, brains: 4 }],
  ] as const)('%s, %i boards, %j: within a twentieth of what the core plays', (policy, boards, more) => {
    const scenario = round(policy, boards, more);
    const expected = expectedMoves(expectationOf(scenario, 600_000, REPLY_MS)) ?? 0;
    const { movesAnswered } = measure(scenario).ledger;
    expect(movesAnswered / expected).toBeGreaterThan(0.95);
    expect(movesAnswered / expected).toBeLessThan(1.05);
  });

  it('of a round with a blocking call, what such rounds come to, not what the loop could do without it', () => {
    const plain = expectedMoves(expectationOf(round('event-loop', 24), 600_000, REPLY_MS)) ?? 0;
    const scenario = round('event-loop', 24, { traps: [{ board: 3, lingerMs: 6_000 }] });
    const expected = expectedMoves(expectationOf(scenario, 600_000, REPLY_MS)) ?? 0;
    expect(expected).toBeLessThan(plain * 0.8);
    expect(measure(scenario).ledger.movesAnswered / expected).toBeGreaterThan(0.9);
    expect(measure(scenario).ledger.movesAnswered / expected).toBeLessThan(1.1);
  });
  it('of a hall in which more happens than whoever asks can wait for, from how it begins', () => {
    const traps = [{ board: 3, lingerMs: 1_000 }];
    const scenario = round('event-loop', 2_000, { traps, playMs: 5, walkVisitMs: 1 });
    const expected = expectedMoves(expectationOf(scenario, 600_000, REPLY_MS)) ?? 0;
    const { facts, ledger } = measure(scenario);
    expect(facts).toBeGreaterThan(100_000);
    expect(ledger.movesAnswered / expected).toBeGreaterThan(0.8);
    expect(ledger.movesAnswered / expected).toBeLessThan(1.25);
    expect(measure(scenario, 1_000).facts).toBe(1_000);
  });
  it('has no law for who goes in order', () =>
    expect(expectedMoves(expectationOf(round('in-order', 8), 600_000, REPLY_MS))).toBeNull());
});

describe('the class’s own thinking time', () => {
  it('is what the opponents really took', () => {
    const scenario = round('event-loop', 4);
    expect(measuredReplyMs([playOut(scenario)])).toBeCloseTo(REPLY_MS);
  });
  it('counts whom it is told to count', () => {
    const facts: Fact[] = [
      { kind: 'opponentMoved', at: 2_000, board: 1 },
      { kind: 'opponentMoved', at: 8_000, board: 2 },
    ];
    expect(measuredReplyMs([{ facts }], (board) => board === 1)).toBe(2_000);
    expect(measuredReplyMs([{ facts }])).toBe(5_000);
  });
  it('of nobody is not known', () => expect(measuredReplyMs([])).toBeNull());
});
