/** A round in class gives what the screens promise; scenarios that can't be played say why. */
import { describe, expect, it } from 'vitest';
import { botReplies, classRound, measure, type PolicyName, problemsOf, scenarioOf, sweep } from '../index.ts';

const CLASSES = 30;

/** The mean of many classes of bots. */
function classOf(policy: PolicyName, boards: number) {
  const ledgers = Array.from({ length: CLASSES }, (_, seed) => {
    const replies = Array.from({ length: boards }, (_, index) => botReplies(seed + 1, index + 1));
    return measure(classRound({ policy, boards, durationMs: 60_000, replies })).ledger;
  });
  const mean = (of: (ledger: (typeof ledgers)[number]) => number) =>
    ledgers.reduce((sum, ledger) => sum + of(ledger), 0) / CLASSES;
  return {
    moves: mean(({ movesAnswered }) => movesAnswered),
    idle: mean(({ idleWithHandsUpShare }) => idleWithHandsUpShare),
    neverServed: mean(({ neverServed }) => neverServed),
  };
}

describe('sixty seconds in class', () => {
  it.each([
    [8, 7, 0.74, 1, 30],
    [24, 9, 0.88, 15, 93],
    [50, 9, 0.93, 41, 194],
  ])(
    '%i boards: blocking answers about %i moves, idle %f, never served %i; the loop answers %i',
    (boards, moves, idle, neverServed, loop) => {
      const blocking = classOf('blocking', boards);
      expect(Math.abs(blocking.moves - moves)).toBeLessThan(1.5);
      expect(Math.abs(blocking.idle - idle)).toBeLessThan(0.03);
      expect(Math.abs(blocking.neverServed - neverServed)).toBeLessThan(2);
      const eventLoop = classOf('event-loop', boards);
      expect(Math.abs(eventLoop.moves - loop)).toBeLessThan(4);
      expect(eventLoop).toMatchObject({ idle: 0, neverServed: 0 });
    },
  );
});

it('a sweep plays one round per value', () => {
  const scenario = scenarioOf({ policy: 'blocking', boards: 1, exchanges: 2 });
  const hours = sweep(scenario, 'boards', [1, 2, 3]).map(({ ledger }) => ledger.makespanMs / 120_000);
  expect(hours).toEqual([1, 2, 3]);
});

describe('a scenario that cannot be played says why', () => {
  const good = { policy: 'event-loop', boards: 4 } as const;
  it('a good one says nothing', () => expect(problemsOf(scenarioOf(good))).toEqual([]));
  it.each([
    [{ boards: 0 }, 'boards'],
    [{ boards: 2.5 }, 'boards'],
    [{ playMs: -1 }, 'time per move'],
    [{ playMs: Number.NaN }, 'time per move'],
    [{ replies: { kind: 'fixed', ms: -1 } }, 'reply'],
    [{ replies: [{ kind: 'fixed', ms: 1 }] }, 'each of the 4 boards'],
    [{ patienceMs: [1, 2] }, 'Patience'],
    [{ exchanges: null, durationMs: null }, 'never end'],
    [{ policy: 'polling' }, 'walking'],
    [{ ramBytes: 1_000 }, 'memory'],
    [{ traps: [{ board: 5, lingerMs: 1 }] }, 'no board 5'],
    [{ groups: [{ kind: 'group', boards: [] }] }, 'at least one'],
    [{ groups: [{ kind: 'group', boards: [1, 1] }] }, 'one group only'],
    [{ failures: [{ board: 1, atMs: -5 }] }, 'failure'],
    [
      { exchanges: null, durationMs: 9, playMs: 0, replies: { kind: 'fixed', ms: 0 } },
      'never let the bell come',
    ],
  ] as const)('%j', (wanted, word) => {
    const problems = problemsOf(scenarioOf({ ...good, ...wanted }));
    expect(problems.join(' ')).toContain(word);
    expect(() => measure(scenarioOf({ ...good, ...wanted }))).toThrow(word);
  });
});
