import { describe, expect, it } from 'vitest';
import { Turns } from './in-turn.ts';

describe('the parts of the stage', () => {
  const turnsOf = () => new Turns(['strip', 'meters', 'lanes'], 0);
  const seen = ({ parts }: ReturnType<typeof turnsOf>) => [
    parts.strip.value,
    parts.meters.value,
    parts.lanes.value,
  ];

  it('all show the first moment', () => expect(seen(turnsOf())).toEqual([0, 0, 0]));
  it('have the next one after each other, and no other comes before all have it', () => {
    const turns = turnsOf();
    let clock = 0;
    const shown = Array.from({ length: 6 }, () => {
      turns.turn(() => ++clock);
      return seen(turns);
    });
    expect(shown).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
      [2, 1, 1],
      [2, 2, 1],
      [2, 2, 2],
    ]);
  });
  it('have it all at once where turns come late', () => {
    const turns = turnsOf();
    turns.turn(() => 1);
    turns.all(() => 2);
    expect(seen(turns)).toEqual([2, 2, 2]);
    turns.turn(() => 3);
    expect(seen(turns)).toEqual([3, 2, 2]);
  });
  it('are left alone where nothing has changed', () => {
    const turns = turnsOf();
    let drawn = 0;
    turns.parts.strip.subscribe(() => drawn++);
    for (let turn = 0; turn < 6; turn++) turns.turn((before) => before);
    expect(drawn).toBe(1);
  });
});
