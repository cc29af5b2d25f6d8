import { describe, expect, it } from 'vitest';
import { type Fact, playOut, scenarioOf } from '../../shared/simul/index.ts';
import { tell } from './fact-words.ts';

const nameAt = (board: number) => (board === 11 ? 'Sam' : null);

describe('a fact as a sentence', () => {
  it('says who, what and where', () => {
    expect(tell({ kind: 'blockBegan', at: 0, master: 1, board: 11, until: null }, nameAt, 1)).toBe(
      'He stands at board 11 (Sam) and waits.',
    );
    expect(tell({ kind: 'opponentMoved', at: 0, board: 11 }, nameAt, 1)).toBe(
      'A move on board 11 (Sam): the hand goes up.',
    );
    expect(tell({ kind: 'bellRang', at: 0 }, nameAt, 1)).toBe('The bell rings: the round is over.');
  });
  it('of several masters each has his number', () =>
    expect(tell({ kind: 'walkBegan', at: 0, master: 3, board: 2, until: 9 }, nameAt, 8)).toBe(
      'Master 3 walks to board 2.',
    ));
  it('begins with a capital, wherever the board stands', () =>
    expect(tell({ kind: 'boardClosed', at: 0, board: 4, why: 'cancelled' }, nameAt, 1)).toBe(
      'Its group has failed: board 4 is cancelled.',
    ));
  it('there is one for everything that can happen', () => {
    const replies = { kind: 'sampled', law: 'exponential', meanMs: 800, seed: 4 } as const;
    const some = { boards: 6, exchanges: 3, playMs: 50, replies, walkVisitMs: 5 };
    const facts = [
      scenarioOf({ ...some, policy: 'blocking', masters: 3, brains: 1, switchMs: 9, recallMs: 9 }),
      scenarioOf({ ...some, policy: 'event-loop', door: 3, timeoutMs: 900, cleanupMs: 40 }),
      scenarioOf({
        ...some,
        policy: 'event-loop',
        groups: [{ kind: 'group', boards: [1, 2, 3] }],
        failures: [{ board: 2, atMs: 100 }],
      }),
    ].flatMap((scenario) => playOut(scenario).facts);
    const kinds = new Set(facts.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThanOrEqual(14);
    const driven: readonly Fact[] = [
      { kind: 'masterSent', at: 0, master: 1, to: 2 },
      { kind: 'masterSent', at: 0, master: 1, to: null },
      { kind: 'blockBegan', at: 0, master: 1, board: 2, until: null, unasked: true },
      { kind: 'playEnds', at: 0, master: 1, until: null },
      { kind: 'policyChanged', at: 0, policy: 'event-loop', queue: 'lifo' },
      { kind: 'policyChanged', at: 0, policy: 'blocking', queue: 'lifo' },
    ];
    for (const fact of [...facts, ...driven, { kind: 'reseated', at: 0, board: 1, replies } as const]) {
      const sentence = tell(fact, nameAt, 3);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/\{\{|undefined|debrief\./);
    }
  });
});
