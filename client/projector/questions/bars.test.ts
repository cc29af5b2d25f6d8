import { describe, expect, it } from 'vitest';
import { barsOf } from './bars.ts';

describe('the bars of a question', () => {
  it('are as long as their share of the longest', () => {
    expect(barsOf({ options: [10, 40, 90], counts: [2, 8, 0] })).toEqual([
      { count: 2, share: 0.25 },
      { count: 8, share: 1 },
      { count: 0, share: 0 },
    ]);
  });
  it('are empty while the question is open, and where nobody answered', () => {
    const empty = { count: 0, share: 0 };
    expect(barsOf({ options: [1, 2], counts: null })).toEqual([empty, empty]);
    expect(barsOf({ options: [1, 2], counts: [0, 0] })).toEqual([empty, empty]);
  });
});
