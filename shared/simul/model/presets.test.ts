/** A round in class gives what the screens promise; scenarios that can't be played say why. */
import { describe, expect, it } from 'vitest';
import { classRound, measure, type PolicyName, paceOf, problemsOf, scenarioOf, sweep } from '../index.ts';

const CLASSES = 20;
const THINK_MS = 5_500;

/** The mean of many classes that think alike: log-normal, mean 5.5 s. */
function classOf(policy: PolicyName, boards: number) {
  const ledgers = Array.from({ length: CLASSES }, (_, seed) => {
    const replies = { kind: 'sampled', law: 'logNormal', meanMs: THINK_MS, sigma: 0.5, seed } as const;
    return measure(classRound({ policy, boards, durationMs: 60_000, replies })).ledger;
  });
  const mean = (of: (ledger: (typeof ledgers)[number]) => number) =>
    ledgers.reduce((sum, ledger) => sum + of(ledger), 0) / CLASSES;
  return {
    moves: mean(({ movesAnswered }) => movesAnswered),
    meanWaitS: mean(({ waitMs }) => waitMs.mean / 1000),
    longestWaitS: mean(({ waitMs }) => waitMs.max / 1000),
    handsUp: mean(({ meanWaiting }) => meanWaiting),
    neverServed: mean(({ neverServed }) => neverServed),
  };
}

/** Within a tenth of what the screens promise, or within a small step of it. */
const about = (wanted: number, step: number) => (value: number) =>
  expect(Math.abs(value - wanted)).toBeLessThan(Math.max(wanted / 10, step));

describe('sixty seconds in class', () => {
  it.each([
    { boards: 4, blocking: [9, 13.9, 25.7, 2.8, 0], loop: [32, 0.8, 2.4, 0.4] },
    { boards: 8, blocking: [9.6, 23, 44, 6.4, 0.2], loop: [69, 0.8, 2.3, 0.9] },
    { boards: 12, blocking: [10.3, 28, 55, 10, 1.8], loop: [107, 0.7, 2, 1.2] },
    { boards: 24, blocking: [10.6, 38, 58, 21, 13.5], loop: [227, 0.5, 1.6, 1.9] },
    { boards: 30, blocking: [10.7, 40, 58, 26, 19], loop: [288, 0.5, 1.5, 2.2] },
  ])('$boards boards: moves, mean and longest wait, hands up, never served', ({ boards, blocking, loop }) => {
    const [moves = 0, meanWait = 0, longest = 0, hands = 0, never = 0] = blocking;
    const waits = classOf('blocking', boards);
    about(moves, 1)(waits.moves);
    about(meanWait, 1)(waits.meanWaitS);
    about(longest, 2)(waits.longestWaitS);
    about(hands, 0.5)(waits.handsUp);
    about(never, 1)(waits.neverServed);
    const [loopMoves = 0, loopMean = 0, loopLongest = 0, loopHands = 0] = loop;
    const movesOn = classOf('event-loop', boards);
    about(loopMoves, 2)(movesOn.moves);
    about(loopMean, 0.15)(movesOn.meanWaitS);
    about(loopLongest, 0.4)(movesOn.longestWaitS);
    about(loopHands, 0.3)(movesOn.handsUp);
    expect(movesOn.neverServed).toBe(0);
  });

  it('24 boards: twenty times the moves, a twentieth of the wait, and the loop keeps up', () => {
    const waits = classOf('blocking', 24);
    const movesOn = classOf('event-loop', 24);
    expect(movesOn.moves / waits.moves).toBeGreaterThan(20);
    expect(waits.meanWaitS / movesOn.meanWaitS).toBeGreaterThan(20);
    expect(movesOn.handsUp).toBeLessThan(24 / 4);
  });
});

describe('the pace', () => {
  it.each([
    [4, undefined, 1_200],
    [24, undefined, 5_500 / 24],
    [24, 12_000, 500],
    [200, undefined, 80],
  ])('%i boards who think %o ms: a move and the way to it take %f ms', (boards, thinkMs, stepMs) => {
    const { playMs, walkVisitMs } = paceOf(boards, thinkMs);
    expect(playMs + walkVisitMs).toBeCloseTo(stepMs, 3);
    expect(playMs / stepMs).toBeCloseTo(0.7, 3);
  });
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
