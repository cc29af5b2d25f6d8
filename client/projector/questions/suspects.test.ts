import { describe, expect, it } from 'vitest';
import { suspectsOf, suspicionsOf } from './suspects.ts';

const suspect = (board: number, votes: number) => ({ board, name: `P${board}`, votes });

describe('suspects', () => {
  it('are the boards of the question with their names and votes', () => {
    expect(suspectsOf({ options: [3, 7], counts: [1, 4] }, (board) => `P${board}`)).toEqual([
      suspect(3, 1),
      suspect(7, 4),
    ]);
  });
  it('have no votes while the question is open', () => {
    expect(suspectsOf({ options: [3], counts: null }, () => 'Ada')).toEqual([
      { board: 3, name: 'Ada', votes: 0 },
    ]);
  });
});

describe('suspicions', () => {
  it('stand with the most suspected first, and without those whom nobody suspects', () => {
    const { shown, others } = suspicionsOf(
      [suspect(1, 0), suspect(2, 3), suspect(3, 5), suspect(4, 3)],
      undefined,
    );
    expect(shown.map(({ board }) => board)).toEqual([3, 2, 4]);
    expect(others).toBe(0);
  });
  it('always hold who it was', () => {
    const many = Array.from({ length: 12 }, (_, index) => suspect(index + 1, 20 - index));
    const { shown, others } = suspicionsOf([...many, suspect(30, 0)], 30);
    expect(shown).toHaveLength(7);
    expect(shown.at(-1)?.board).toBe(30);
    expect(others).toBe(6);
  });
});
