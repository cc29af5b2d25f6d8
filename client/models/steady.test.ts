import { describe, expect, it } from 'vitest';
import { classRound, famousEvening, type PolicyName } from '../../shared/simul/index.ts';
import { type Crowd, moodOfAll } from './crowd.ts';
import type { Mood } from './mood.ts';
import { isHasty, Steady } from './steady.ts';

const crowdIn = (mood: Mood): Crowd => ({
  ...{ plays: 0, walks: 0, wasting: 0, waiting: 0, resting: 0, queues: 0, overhead: 0, masters: 1 },
  [mood]: 1,
});
const told = (moods: readonly Mood[]) => {
  const steady = new Steady();
  return moods.map((mood) => moodOfAll(steady.after(crowdIn(mood))));
};

describe('words for a hall that is run fast', () => {
  it('say what it is most of the time', () => {
    const moods: Mood[] = Array.from({ length: 40 }, (_, look) => (look % 4 === 3 ? 'plays' : 'wasting'));
    expect(new Set(told(moods))).toEqual(new Set(['wasting']));
  });
  it('follow within half a second when it changes for good', () =>
    expect(told([...Array(8).fill('wasting'), ...Array(5).fill('plays')]).at(-1)).toBe('plays'));
});

describe('what can be followed', () => {
  const round = (boards: number) =>
    classRound({
      policy: 'event-loop' as PolicyName,
      boards,
      durationMs: 60_000,
      replies: { kind: 'fixed', ms: 5000 },
    });
  it('a class can, up to 27 boards', () => {
    expect(isHasty(round(24), 1)).toBe(false);
    expect(isHasty(round(27), 1)).toBe(false);
    expect(isHasty(round(60), 1)).toBe(true);
  });
  it('the famous evening in a minute can’t', () => {
    expect(isHasty(famousEvening('blocking'), 1)).toBe(false);
    expect(isHasty(famousEvening('blocking'), 720)).toBe(true);
  });
});
