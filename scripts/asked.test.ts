import { describe, expect, it } from 'vitest';
import { askedIn, chosenIn, NotUnderstood } from './asked.ts';

const read = (...args: string[]) =>
  askedIn(args, { kills: 20, seed: 7, every: null }, { mayBe0: ['seed'], words: ['only'], flags: ['disk'] });

describe('what a trial is asked for', () => {
  it('is read as numbers, words and flags, and is usual where nothing is said', () => {
    expect(read()).toEqual({ kills: 20, seed: 7, every: null, only: null, disk: false });
    expect(read('--kills', '3', '--seed', '0', '--every', '0.5', '--only', 'cut', '--disk')).toEqual({
      ...{ kills: 3, seed: 0, every: 0.5, only: 'cut', disk: true },
    });
  });

  it.each([
    [['--kills', '0'], '--kills 0: write a number above 0.'],
    [['--kills', 'many'], '--kills many: write a number above 0.'],
    [['--kills', ''], '--kills : write a number above 0.'],
    [['--seed=-1'], '--seed -1: write a number from 0 on.'],
    [['--every', 'Infinity'], '--every Infinity: write a number above 0.'],
    [['--kill', '3'], 'This can be asked for: --kills, --seed, --every, --only, --disk.'],
    [['3'], 'This can be asked for: --kills'],
  ])('%j is refused in words', (args, words) => {
    expect(() => read(...args)).toThrow(NotUnderstood);
    expect(() => read(...args)).toThrow(words);
  });

  it('is some of what there is, in its own order, and nothing else', () => {
    expect(chosenIn(['kill', 'drain', 'redis'], null)).toEqual(['kill', 'drain', 'redis']);
    expect(chosenIn(['kill', 'drain', 'redis'], 'redis,kill')).toEqual(['kill', 'redis']);
    for (const only of ['', 'kil', 'kill,', 'kill,x'])
      expect(() => chosenIn(['kill', 'drain'], only)).toThrow('write one or more of kill, drain');
  });
});
