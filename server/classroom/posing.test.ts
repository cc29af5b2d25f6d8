import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineUp } from './posing.ts';

describe('the suspects of a large hall', () => {
  it('are a line-up that has room on every screen, and the one it was is among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 201, max: 10_000 }), fc.nat(), (people, place) => {
        const all = Array.from({ length: people }, (_, index) => index + 1);
        const wanted = all[place % people] as number;
        const shown = lineUp(all, wanted);
        expect(shown).toContain(wanted);
        expect(shown.length).toBeGreaterThanOrEqual(20);
        expect(shown.length).toBeLessThanOrEqual(24);
      }),
    );
  });
  it('are one at all times, whoever asks', () => {
    const all = Array.from({ length: 10_000 }, (_, index) => index + 1);
    expect(lineUp(all, null)).toEqual(lineUp(all, null));
    expect(lineUp(all, 1)).not.toEqual(lineUp(all, 2));
  });
});
