import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../shared/simul/index.ts';
import { movesPerSecond, rateShown } from './rate.ts';

const moves = (count: number, everyMs: number) =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'masterMoved' as const,
    at: (index + 1) * everyMs,
    master: 1,
    board: 1,
  }));

describe('the rate', () => {
  it('counts the last two seconds', () => {
    expect(movesPerSecond(moves(1000, 125), 125_000)).toBe(8);
    expect(movesPerSecond(moves(1000, 125), 200_000)).toBe(0);
  });
  it('at the beginning of a round it counts what there is', () =>
    expect(movesPerSecond(moves(5, 100), 500)).toBe(10));
  it('is shown where moves are too quick to be followed, and only there', () => {
    const shown = (boards: number, everyMs: number) => {
      const scenario = scenarioOf({
        policy: 'event-loop',
        boards,
        playMs: 1,
        replies: { kind: 'fixed', ms: 1 },
      });
      return rateShown({ scenario, facts: moves(1000, everyMs) }, 1000 * everyMs);
    };
    expect(shown(60, 125)).toBeNull();
    expect(shown(61, 125)).toBe(8);
    expect(shown(1000, 5000)).toBeNull();
  });
  it('is zero before anything happens', () => expect(movesPerSecond([], 0)).toBe(0));
});
