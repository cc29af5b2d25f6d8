import { describe, expect, it } from 'vitest';
import { classRound, playOut } from '../../../shared/simul/index.ts';
import { lastClassRound, meanOf, waitsByLength } from './waits.ts';

const roundOf = (boards: number) => {
  const { hall, facts } = playOut(
    classRound({ policy: 'blocking', boards, durationMs: 60_000, replies: { kind: 'fixed', ms: 5_000 } }),
  );
  return { scenario: hall.scenario, facts };
};

describe('everybody’s waits', () => {
  it('stand with the longest first', () => {
    const waits = waitsByLength(roundOf(24));
    expect(waits).toHaveLength(24);
    const waited = waits.map(({ waitedMs }) => waitedMs);
    expect(waited).toEqual(waited.toSorted((a, b) => b - a));
  });
  it('of equals the lower number is first', () => {
    const neverServed = waitsByLength(roundOf(24)).filter(({ waitedMs }) => waitedMs === 55_000);
    const boards = neverServed.map(({ board }) => board);
    expect(boards.length).toBeGreaterThan(2);
    expect(boards).toEqual(boards.toSorted((a, b) => a - b));
  });
  it('have means; of nobody they are nothing', () => {
    const waits = [
      { board: 1, thoughtMs: 8_000, waitedMs: 60_000 },
      { board: 2, thoughtMs: 10_000, waitedMs: 20_000 },
    ];
    expect(meanOf(waits)).toEqual({ thoughtMs: 9_000, waitedMs: 40_000 });
    expect(meanOf([])).toEqual({ thoughtMs: 0, waitedMs: 0 });
  });
});

it('a show is no round of the class', () => {
  const [first, show] = [roundOf(2), { ...roundOf(3), isShow: true }];
  expect(lastClassRound([first, show])).toBe(first);
  expect(lastClassRound([show])).toBeUndefined();
});
