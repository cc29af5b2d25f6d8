import { describe, expect, it } from 'vitest';
import { moodOf, namedMoodOf, otherHands, unattended } from './mood.ts';
import type { HallPicture, MasterPicture } from './picture.ts';

const pictureWith = (master: Partial<MasterPicture>, ...readyQueue: number[]) => {
  const whole: MasterPicture = {
    doing: 'rest',
    board: 11,
    from: 10,
    sinceMs: 0,
    untilMs: null,
    nextBoard: 0,
    ...master,
  };
  const hall: HallPicture = { tables: [], masters: [whole], readyQueue };
  return { hall, whole };
};
const hallWith = (...picture: Parameters<typeof pictureWith>) => {
  const { hall, whole } = pictureWith(...picture);
  return { mood: moodOf(hall, whole), others: otherHands(hall, whole) };
};

describe('the word for what he does', () => {
  const named = (doing: MasterPicture['doing'], lastsMs: number) => {
    const master: MasterPicture = {
      doing,
      board: 2,
      from: 1,
      sinceMs: 1000,
      untilMs: 1000 + lastsMs,
      nextBoard: 0,
    };
    return namedMoodOf({ tables: [], masters: [master], readyQueue: [3] }, master);
  };
  it('a walk that lasts is named', () => expect(named('walk', 600)).toBe('walks'));
  it('a short one is part of playing: the word would flash', () => expect(named('walk', 180)).toBe('plays'));
  it('waiting is named at once', () => expect(named('blocked', 1)).toBe('wasting'));
});

describe('two kinds of idle', () => {
  it('to wait while another hand is up is waste', () =>
    expect(hallWith({ doing: 'blocked' }, 3)).toEqual({ mood: 'wasting', others: 1 }));
  it('to wait while no other hand is up is only waiting', () =>
    expect(hallWith({ doing: 'blocked' })).toEqual({ mood: 'waiting', others: 0 }));
  it('the hand at his own board is not another hand', () =>
    expect(hallWith({ doing: 'blocked' }, 11)).toEqual({ mood: 'waiting', others: 0 }));
  it('who is driven attends no hand before he is told to: his own board counts, as in the queue', () => {
    const { hall, whole } = pictureWith({ doing: 'blocked' }, 11, 3);
    expect(unattended(hall, whole, 'driven')).toBe(2);
    expect(unattended(hall, whole, 'blocking')).toBe(1);
  });
  it('to wait for a brain is no idling, however many hands are up: he is ready', () =>
    expect(hallWith({ doing: 'brainWait' }, 3, 4).mood).toBe('waiting'));
  it('to rest is no waste', () => expect(hallWith({ doing: 'rest' }).mood).toBe('resting'));
  it('who thinks or walks is not idle, however many hands are up', () => {
    expect(hallWith({ doing: 'play' }, 1, 2).mood).toBe('plays');
    expect(hallWith({ doing: 'walk' }, 1, 2).mood).toBe('walks');
  });
});
