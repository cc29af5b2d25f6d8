import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mood } from '../models/mood.ts';
import { SteadyMoods } from './steady-moods.ts';

describe('moods of a hall in a hurry', () => {
  it('change at most three times a second, however often they do', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Mood>('plays', 'wasting', 'walks'), { minLength: 60 }),
        (looks) => {
          const steady = new SteadyMoods();
          const changes: number[] = [];
          let before: Mood | undefined;
          looks.forEach((mood, frame) => {
            const [shown] = steady.after([mood], frame * 16);
            if (before !== undefined && shown !== before) changes.push(frame * 16);
            before = shown;
          });
          for (let at = 3; at < changes.length; at++)
            expect((changes[at] as number) - (changes[at - 3] as number)).toBeGreaterThan(1000);
        },
      ),
    ));
  it('come to what lasts', () => {
    const steady = new SteadyMoods();
    steady.after(['plays'], 0);
    expect(steady.after(['wasting'], 100)).toEqual(['plays']);
    expect(steady.after(['wasting'], 400)).toEqual(['wasting']);
  });
});
