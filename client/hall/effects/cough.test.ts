import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shakeAt } from './cough.ts';

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
