import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NewsTurns } from './news-turns.ts';

const crowd = (size: number) => new Map(Array.from({ length: size }, (_, index) => [index + 1, null]));
/** At two seconds a phone asks whether its line is well. */
const CALLS_IN_2_S = 8;

describe('whose turn it is to hear the news', () => {
  it('is at each call theirs in a class who see them, and the others’ once in 1.75 s', () => {
    const turns = new NewsTurns();
    const told = { seeing: 0, others: 0 };
    for (let call = 1; call <= 14; call++)
      for (const board of turns.take(crowd(24), call, (one) => one <= 4))
        told[board <= 4 ? 'seeing' : 'others']++;
    expect(told).toEqual({ seeing: 14 * 4, others: 2 * 20 });
  });
  it('is there at the next call for whoever sees them from now on', () => {
    const turns = new NewsTurns();
    for (let call = 1; call <= 8; call++) turns.take(crowd(1), call, () => false);
    expect(turns.take(crowd(1), 9, () => true)).toEqual([1]);
  });

  it('is never two seconds away, whoever comes, moves or raises a hand', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000 }),
        fc.array(fc.record({ between: fc.nat(4_000), waiting: fc.nat(4_000) }), {
          minLength: 10,
          maxLength: 40,
        }),
        (people, calls) => {
          const turns = new NewsTurns();
          const heard = new Map([...crowd(people).keys()].map((board) => [board, 0]));
          for (const [index, { between, waiting }] of calls.entries()) {
            const call = index + 1;
            if (heard.has(between)) {
              turns.told(between, call);
              heard.set(between, call);
            }
            for (const board of turns.take(crowd(people), call, (one) => one === waiting))
              heard.set(board, call);
            expect(call - [...heard.values()].reduce((first, at) => Math.min(first, at))).toBeLessThan(
              CALLS_IN_2_S,
            );
          }
        },
      ),
      { numRuns: 20 },
    ));

  it('is once a second theirs who hold up their hands among ten thousand, and the others’ once in 1.75 s', () => {
    const turns = new NewsTurns();
    const isWaiting = (board: number) => board <= 1_000;
    const told = { waiting: 0, others: 0 };
    for (let call = 1; call <= 28; call++)
      for (const board of turns.take(crowd(10_000), call, isWaiting))
        told[isWaiting(board) ? 'waiting' : 'others']++;
    expect(told).toEqual({ waiting: 7 * 1_000, others: 4 * 9_000 });
  });

  it('comes to about as many at each call', () => {
    const turns = new NewsTurns();
    const sizes = Array.from({ length: 14 }, (_, call) => turns.take(crowd(7_000), call, () => false).length);
    for (const size of sizes) expect(size).toBe(1_000);
  });
});
