import { describe, expect, it } from 'vitest';
import { costsOf } from './marks.ts';

const marks = (...told: readonly (readonly [cpuMs: number, name: string])[]) =>
  told.map(([cpuMs, name]) => ({ cpuMs, name }));

describe('what a frame costs', () => {
  it('is what was done since the frame before', () => {
    const { frames } = costsOf(
      marks(
        [1, 'scene begins'],
        [2, 'scene ends'],
        [10, 'frame'],
        [11, 'scene begins'],
        [14, 'scene ends'],
        [15, 'views begins'],
        [20, 'views ends'],
        [30, 'frame'],
        [40, 'frame'],
      ),
    );
    expect(frames).toEqual([
      { all: 8, scene: 3 },
      { all: 0, scene: 0 },
    ]);
  });
  it('counts a piece within a piece once', () => {
    const { frames, readings } = costsOf(
      marks(
        [0, 'frame'],
        [1, 'views begins'],
        [2, 'reading begins'],
        [3, 'reading ends'],
        [4, 'views ends'],
        [5, 'frame'],
      ),
    );
    expect(frames).toEqual([{ all: 3, scene: 0 }]);
    expect(readings).toEqual([1]);
  });
});
