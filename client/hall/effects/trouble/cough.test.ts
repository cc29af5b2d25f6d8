import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { TablePicture } from '../../../models/picture.ts';
import { coughsInVain, freshCoughs, shakeAt } from './cough.ts';

vi.mock('phaser', () => ({}));

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

describe('who has just coughed', () => {
  const coughs = [1, 2, 3, 4].map((board) => ({ board, atMs: board * 1000 }));
  it('is shown for a while, the newest first', () =>
    expect(freshCoughs(coughs, 4500, 1600, 9).map(({ board }) => board)).toEqual([4, 3]));
  it('and of many no more than have room', () => expect(freshCoughs(coughs, 4000, 9000, 3)).toHaveLength(3));
});

describe('coughs in vain', () => {
  const table = (board: number, state: 'ready' | 'thinking', sinceMs: number) =>
    ({ board, state, sinceMs }) as TablePicture;
  const hall = {
    ...{ masters: [], readyQueue: [1, 2] },
    tables: [table(1, 'ready', 5000), table(2, 'ready', 1000), table(3, 'thinking', 9000)],
  };
  const at = (board: number, atMs: number) => ({ board, atMs });
  it('are counted while the hand is up, and not from the wait before', () => {
    const coughs = [at(1, 4000), at(1, 6000), at(1, 12_000), at(3, 8000)];
    expect([...coughsInVain(hall, coughs)]).toEqual([[1, 2]]);
  });
  it('nobody coughed, nothing is counted', () => expect(coughsInVain(hall, []).size).toBe(0));
});
