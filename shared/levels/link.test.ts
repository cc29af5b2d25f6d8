import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVEL_BOARDS, LEVEL_NAMES } from './levels.ts';
import { hashOf, whereOf } from './link.ts';

describe('a link', () => {
  it('opens the level that it was made for, with its boards, its people and what there is to beat', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVEL_NAMES),
        fc.option(fc.record({ boards: fc.integer(LEVEL_BOARDS), seed: fc.nat(999_999_999) })),
        fc.option(fc.nat(9_999)),
        (name, hall, points) => {
          const link = { name, hall, toBeat: hall && points };
          expect(whereOf(hashOf(link))).toEqual({ at: 'level', link });
        },
      ),
    ));

  it('leads to the two doors, to the seat, or to free play', () => {
    expect(whereOf('')).toEqual({ at: 'doors' });
    expect(whereOf('#seat')).toEqual({ at: 'seat' });
    expect(whereOf('#free')).toEqual({ at: 'free' });
  });

  it.each([
    '#quick',
    '#polite-8',
    '#polite-7-1',
    '#polite-13-1',
    '#polite-8-1-2-3',
    '#polite-8--1',
    '#polite-8-1e3',
    '#polite-8-1-99999',
    '#__proto__',
    '#polite%20',
  ])('%s leads nowhere', (hash) => expect(whereOf(hash)).toEqual({ at: 'nowhere' }));
});
