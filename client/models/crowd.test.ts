import { describe, expect, it } from 'vitest';
import { classRound, famousEvening, type PolicyName } from '../../shared/simul/index.ts';
import { type Crowd, crowdOf, isHasty, moodOfAll, Steady } from './crowd.ts';
import type { Mood } from './mood.ts';
import type { HallPicture, MasterPicture } from './picture.ts';

const LONG_MS = 5000;
const hallOf = (readyQueue: number[], ...doings: MasterPicture['doing'][]): HallPicture => ({
  tables: [],
  readyQueue,
  masters: doings.map((doing, index) => {
    const board = index + 10;
    return {
      doing,
      board,
      from: board,
      sinceMs: 0,
      untilMs: doing === 'blocked' ? null : LONG_MS,
      nextBoard: 0,
    };
  }),
});
const moodIn = (hall: HallPicture) => moodOfAll(crowdOf(hall));

describe('a crowd of masters', () => {
  it('is counted by what each does', () =>
    expect(crowdOf(hallOf([1, 2], 'blocked', 'blocked', 'play', 'walk', 'brainWait', 'switch'))).toEqual({
      ...{ wasting: 2, plays: 1, walks: 1, queues: 1, overhead: 1, waiting: 0, resting: 0 },
      masters: 6,
    }));
  it('who waits for the crown is ready, and no idler', () => {
    expect(crowdOf(hallOf([1, 2], 'brainWait'))).toMatchObject({ queues: 1, wasting: 0 });
    expect(moodIn(hallOf([1, 2], 'brainWait', 'brainWait'))).toBe('waiting');
  });
  it('idles when half of them do, though one plays', () => {
    expect(moodIn(hallOf([1], 'blocked', 'blocked', 'play', 'walk'))).toBe('wasting');
    expect(moodIn(hallOf([1], 'blocked', 'play', 'play', 'walk'))).toBe('plays');
  });
  it('never idles while no hand is up', () => {
    expect(moodIn(hallOf([], 'blocked', 'blocked', 'play'))).toBe('plays');
    expect(moodIn(hallOf([], 'blocked', 'blocked'))).toBe('waiting');
    expect(moodIn(hallOf([], 'rest', 'rest'))).toBe('resting');
  });
  it('short walks belong to playing, but not where he looks in vain: there is none', () => {
    const hall = hallOf([1], 'walk');
    const short = { ...hall, masters: hall.masters.map((master) => ({ ...master, untilMs: 200 })) };
    expect(moodOfAll(crowdOf(short))).toBe('plays');
    expect(moodOfAll(crowdOf(short, true))).toBe('walks');
  });
  it('one master alone gives his own mood', () => {
    expect(moodIn(hallOf([1], 'blocked'))).toBe('wasting');
    expect(moodIn(hallOf([10], 'blocked'))).toBe('waiting');
    expect(moodIn(hallOf([1], 'play'))).toBe('plays');
    expect(moodIn(hallOf([1], 'walk'))).toBe('walks');
  });
});

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
  const round = (boards: number, policy: PolicyName = 'event-loop') =>
    classRound({
      policy,
      boards,
      durationMs: 60_000,
      replies: { kind: 'fixed', ms: 5000 },
    });
  it('a class can, up to 27 boards', () => {
    expect(isHasty(round(24), 1)).toBe(false);
    expect(isHasty(round(27), 1)).toBe(false);
    expect(isHasty(round(60), 1)).toBe(true);
  });
  it('a master who waits can, however many boards there are', () => {
    expect(isHasty(round(60, 'blocking'), 1)).toBe(false);
    expect(isHasty(round(60, 'blocking'), 60)).toBe(true);
  });
  it('the famous evening in a minute can’t', () => {
    expect(isHasty(famousEvening('blocking'), 1)).toBe(false);
    expect(isHasty(famousEvening('blocking'), 720)).toBe(true);
  });
});
