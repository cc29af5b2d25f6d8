import { describe, expect, it } from 'vitest';
import { scaleOf } from './hands-curve.tsx';

describe('the scale of the hands that are up', () => {
  it('names all boards, and half of them where both have room', () => {
    expect(scaleOf(24, 82)).toEqual([24, 12]);
    expect(scaleOf(10_000, 82)).toEqual([10_000, 5_000]);
    expect(scaleOf(24, 70)).toEqual([24]);
  });
  it('names no half board', () => expect(scaleOf(25, 82)).toEqual([25]));
  it('and nothing where nothing could be read', () => expect(scaleOf(24, 20)).toEqual([]));
});
