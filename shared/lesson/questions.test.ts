import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classRound } from '../simul/index.ts';
import { nearestOption, optionsOf, winnerOf } from './questions.ts';
import { expectationOf, type RoundExpected } from './theory.ts';

const inClass = (boards: number): RoundExpected => {
  const stepMs = Math.min(Math.max(15_000 / boards, 120), 2_200);
  return { policy: 'blocking', boards, masters: 1, brains: 1, durationMs: 60_000, stepMs, replyMs: 5_900 };
};
const moves = { about: 'moves' } as const;
const none = { round: null, suspects: [] };

describe('a prediction', () => {
  it('offers what one comes to who waits, what one comes to who moves on, and what nobody can', () =>
    expect(optionsOf(moves, { ...none, round: inClass(24) })).toEqual([9, 30, 95, 200]));

  it('gives nothing away: the tiles are the same for every policy', () => {
    const tiles = (policy: RoundExpected['policy']) =>
      optionsOf(moves, { ...none, round: { ...inClass(24), policy } });
    expect(tiles('event-loop')).toEqual(tiles('blocking'));
    expect(tiles('in-order')).toEqual(tiles('blocking'));
  });

  it('before a blocking call tells what it leaves of the loop from the loop itself', () => {
    const traps = [{ board: 3, lingerMs: 6_000 }];
    const replies = { kind: 'fixed', ms: 5_500 } as const;
    const hall = { policy: 'event-loop', boards: 24, durationMs: 40_000, replies } as const;
    const tiles = (more: object) =>
      optionsOf(moves, { ...none, round: expectationOf(classRound({ ...hall, ...more }), 40_000, 5_500) });
    const [plain, trapped] = [tiles({}), tiles({ traps })].map((each) => each.map(Number));
    expect(trapped?.toSpliced(1, 1)).toEqual(plain?.toSpliced(1, 1));
    expect(trapped?.[1]).toBeGreaterThan((plain?.[1] ?? 0) * 1.3);
    expect(trapped?.[1]).toBeLessThan((plain?.[2] ?? 0) / 1.3);
  });

  it('has four tiles that differ, each larger than the one before, whatever the class is like', () =>
    fc.assert(
      fc.property(
        fc.record({
          boards: fc.integer({ min: 1, max: 10_000 }),
          durationMs: fc.integer({ min: 10_000, max: 600_000 }),
          stepMs: fc.integer({ min: 1, max: 10_000 }),
          replyMs: fc.integer({ min: 1, max: 60_000 }),
        }),
        (times) => {
          const tiles = optionsOf(moves, { ...none, round: { ...inClass(2), ...times } }).map(Number);
          expect(tiles).toHaveLength(4);
          tiles.slice(1).forEach((tile, index) => {
            expect(tile).toBeGreaterThan(tiles[index] ?? 0);
          });
        },
      ),
    ));

  it('offers numbers even where nothing takes any time', () => {
    const round = { ...inClass(5), durationMs: 0, stepMs: 0, replyMs: 0 };
    for (const tile of optionsOf(moves, { ...none, round })) expect(tile).toBeGreaterThan(0);
  });

  it('is right where it lies nearest, as a ratio', () => {
    const tiles = [10, 40, 90, 200];
    expect(nearestOption(tiles, 7)).toBe(0);
    expect(nearestOption(tiles, 92)).toBe(2);
    expect(nearestOption(tiles, 24)).toBe(1);
    expect(nearestOption(tiles, 0)).toBe(0);
    expect(nearestOption(tiles, 5_000)).toBe(3);
  });
});

describe('a vote', () => {
  const options = ['fifo', 'lifo', 'lowest', 'nearest'] as const;
  it('is won by what most want, the first of equals', () => {
    expect(winnerOf({ options, counts: [1, 3, 0, 3] })).toBe('lifo');
    expect(winnerOf({ options, counts: [0, 0, 0, 1] })).toBe('nearest');
  });
  it('where nobody votes decides nothing', () => {
    expect(winnerOf({ options, counts: [0, 0, 0, 0] })).toBeNull();
    expect(winnerOf({ options, counts: null })).toBeNull();
  });
});

it('the saboteur may be any of those who played', () =>
  expect(optionsOf({ about: 'saboteur' }, { round: null, suspects: [2, 3, 7] })).toEqual([2, 3, 7]));
