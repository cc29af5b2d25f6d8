import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCoughs, shakeAt } from './cough.ts';

describe('a cough in the hall', () => {
  it('shakes by four pixels at most, and calms down', () =>
    fc.assert(
      fc.property(fc.nat(3000), (ageMs) => {
        expect(Math.abs(shakeAt(ageMs, false))).toBeLessThanOrEqual(4);
      }),
    ));
  it('is seen, and over after half a second', () => {
    const ages = Array.from({ length: 50 }, (_, index) => index * 10);
    expect(Math.max(...ages.map((ageMs) => shakeAt(ageMs, false)))).toBeGreaterThan(2);
    expect(shakeAt(600, false)).toBe(0);
  });
  it('stays where it is for who wants nothing to move', () => expect(shakeAt(50, true)).toBe(0));
});

describe('who coughed', () => {
  it('is told once; who did before anybody listened is not', () => {
    let last = { board: 4, nth: 7 };
    const next = newCoughs(() => last);
    expect(next()).toBeNull();
    last = { board: 5, nth: 8 };
    expect(next()).toEqual({ board: 5, nth: 8 });
    expect(next()).toBeNull();
    last = { board: 5, nth: 9 };
    expect(next()).toEqual({ board: 5, nth: 9 });
  });
  it('is told of the very first cough too', () => {
    let last: { board: number; nth: number } | null = null;
    const next = newCoughs(() => last);
    expect(next()).toBeNull();
    last = { board: 1, nth: 1 };
    expect(next()).toEqual({ board: 1, nth: 1 });
  });
});
