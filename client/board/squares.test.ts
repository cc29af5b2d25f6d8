import { describe, expect, it } from 'vitest';
import { middleOf, stepFrom } from './squares.ts';

describe('squares', () => {
  it('lie with White below', () => {
    expect(middleOf('a8')).toEqual({ x: 0.5, y: 0.5 });
    expect(middleOf('h1')).toEqual({ x: 7.5, y: 7.5 });
  });

  it('are walked with the arrow keys, up to the edge', () => {
    expect(stepFrom('e2', 'ArrowUp')).toBe('e3');
    expect(stepFrom('e2', 'ArrowLeft')).toBe('d2');
    expect(stepFrom('h1', 'ArrowRight')).toBe('h1');
    expect(stepFrom('h1', 'ArrowDown')).toBe('h1');
    expect(stepFrom('e2', 'Enter')).toBeNull();
  });
});
