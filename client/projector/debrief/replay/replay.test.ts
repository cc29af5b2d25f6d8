import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  botReplies,
  classRound,
  type Fact,
  measuredAndRepeated,
  openHall,
  POLICY_NAMES,
  type PolicyName,
  playOut,
  repliesOf,
  ringBell,
  settle,
  whatIf,
} from '../../../../shared/simul/index.ts';
import { objections, playedBy, replayOf, takesLong } from './replay.ts';

function round(policy: PolicyName, seed = 3, boards = 8, masters = 1) {
  const replies = Array.from({ length: boards }, (_, index) => botReplies(seed, index + 1));
  const scenario = classRound({ policy, boards, durationMs: 40_000, replies, masters });
  return { scenario, facts: playOut(scenario).facts };
}

describe('the class under another master', () => {
  it('the same master repeats the round, fact by fact', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...POLICY_NAMES),
        fc.nat(1_000),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        (policy, seed, boards, masters) => {
          const played = round(policy, seed, boards, masters);
          const again = replayOf(played, playedBy(played.scenario));
          expect(again.facts).toEqual(played.facts);
          expect(again.isExact).toBe(true);
          expect(again.repeated).toBe(0);
        },
      ),
      { numRuns: 40 },
    ));
  it('a round that the host ended early ends at its bell again', () => {
    const { scenario } = round('event-loop');
    const hall = openHall(scenario);
    const facts: Fact[] = [...advance(hall, 17_321).facts, ...ringBell(hall, 17_321).facts];
    const again = replayOf({ scenario, facts }, playedBy(scenario));
    expect(again.facts).toEqual(facts);
    expect(
      replayOf({ scenario, facts }, { ...playedBy(scenario), policy: 'blocking' }).facts.at(-1)?.at,
    ).toBe(17_321);
  });
  it.each(POLICY_NAMES)('under %s the figures are the core’s own', (policy) => {
    const played = round('blocking');
    const again = replayOf(played, { policy, masters: 1, queue: 'fifo' });
    const { facts } = playOut(whatIf(played.scenario, played.facts, policy));
    expect(settle(again.scenario, again.facts)).toEqual(settle({ ...played.scenario, policy }, facts));
    expect({ measured: again.measured, repeated: again.repeated }).toEqual(
      measuredAndRepeated(repliesOf(played.facts, played.scenario.boards), facts),
    );
  });
  it('more masters answer more, as many as the memory holds', () => {
    const played = round('blocking');
    const moves = (masters: number, ramBytes: number | null = null) => {
      const { scenario } = played;
      const hall = { ...played, scenario: { ...scenario, ramBytes } };
      const again = replayOf(hall, { policy: 'blocking', masters, queue: 'fifo' });
      return settle(again.scenario, again.facts).movesAnswered;
    };
    expect(moves(4)).toBeGreaterThan(2 * moves(1));
    expect(moves(4, 8e6)).toBe(moves(1));
  });
  it('one crown stays one crown, however many masters there are', () => {
    const { scenario, facts } = round('blocking');
    const master = { policy: 'blocking', masters: 6, queue: 'fifo' } as const;
    const crowned = { ...scenario, masters: 3, brains: 1 };
    expect(replayOf({ scenario: crowned, facts }, master).scenario.brains).toBe(1);
    expect(replayOf({ scenario, facts }, master).scenario.brains).toBe(6);
  });
  it('who sat down for whom is no matter', () => {
    const { scenario, facts } = round('event-loop');
    const [first] = facts;
    const reseated: Fact = { kind: 'reseated', at: 0, board: 2, replies: { kind: 'human', capMs: 20_000 } };
    const log = first ? [first, reseated, ...facts.slice(1)] : [];
    expect(replayOf({ scenario, facts: log }, playedBy(scenario)).isExact).toBe(true);
  });
  it('what takes long is left to a worker: many boards, many masters, many minutes', () => {
    const minutes = (count: number, boards: number) => {
      const { scenario } = round('event-loop', 3, boards);
      return { scenario, facts: [{ kind: 'bellRang', at: count * 60_000 }] as const };
    };
    const master = { policy: 'event-loop', masters: 8, queue: 'fifo' } as const;
    expect(takesLong(minutes(1, 24), master)).toBe(false);
    expect(takesLong(minutes(1, 24), { ...master, masters: 1, policy: 'polling' })).toBe(false);
    expect(takesLong(minutes(10, 200), master)).toBe(true);
    expect(takesLong(minutes(10, 200), { ...master, policy: 'polling' })).toBe(true);
  });
  it('what can’t be played is said', () => {
    const { scenario, facts } = round('blocking');
    const free = { ...scenario, walkVisitMs: 0 };
    const master = { policy: 'polling', masters: 1, queue: 'fifo' } as const;
    expect(objections({ scenario: free, facts }, master)).toHaveLength(1);
    expect(objections({ scenario, facts }, master)).toEqual([]);
  });
});
