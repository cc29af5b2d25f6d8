import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardsFrom, boardsTyped, numberFrom, typedFor } from './numbers.ts';

describe('a number that is typed', () => {
  const seconds = { min: 10_000, max: 600_000, per: 1_000 };
  it('is kept in its own unit, within its range', () => {
    expect(numberFrom('45', seconds)).toBe(45_000);
    expect(numberFrom('2', seconds)).toBe(10_000);
    expect(numberFrom('9999', seconds)).toBe(600_000);
    expect(numberFrom(' 12,5 ', seconds)).toBe(12_500);
  });
  it('may be missing, or none', () => {
    expect(numberFrom('  ', seconds)).toBeNull();
    expect(numberFrom('many', seconds)).toBe('wrong');
  });
  it('is whole unless fractions are fine', () => {
    expect(numberFrom('2.4', { min: 1, max: 9 })).toBe(2);
    expect(numberFrom('0.5', { min: 0.01, max: 9, fine: true })).toBe(0.5);
  });
  it('is shown as it was typed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 600_000 }), (ms) => {
        expect(numberFrom(typedFor(ms, 1_000), seconds)).toBe(ms);
      }),
    ));
});

describe('boards that are typed', () => {
  const hall = { min: 1, max: 30 };
  it('are numbers and stretches', () => {
    expect(boardsFrom('1-4, 7', hall)).toEqual([1, 2, 3, 4, 7]);
    expect(boardsFrom('7 3 – 5;3', hall)).toEqual([3, 4, 5, 7]);
  });
  it.each(['', 'all', '0-3', '28-31', '4-', '1-99999999'])('“%s” are none', (typed) =>
    expect(boardsFrom(typed, hall)).toBeNull(),
  );
  it('are shown so that the same are typed again', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (some) => {
        const boards = some.toSorted((a, b) => a - b);
        expect(boardsFrom(boardsTyped(boards), hall)).toEqual(boards);
      }),
    ));
});
