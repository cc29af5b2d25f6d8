import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { HallPicture, MasterPicture } from '../../models/picture.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import { soundMomentOf } from './moment.ts';

const modelOf = (nowMs: number, speed: number, ...masters: Partial<MasterPicture>[]) => {
  const status = plainLesson({ phase: 'round', rounds: [], speed });
  const whole = { doing: 'blocked', board: 9, from: 9, sinceMs: 0, untilMs: null, nextBoard: 0 } as const;
  const hall: HallPicture = {
    tables: [],
    readyQueue: [1, 2],
    masters: masters.map((master) => ({ ...whole, ...master })),
  };
  return { status: signal(status), hall: signal(hall), clockMs: () => nowMs };
};

describe('what there is to hear', () => {
  it('of one master: since when he does it', () =>
    expect(soundMomentOf(modelOf(7_000, 1, { sinceMs: 2_000 }), null)).toMatchObject({
      mood: 'wasting',
      sinceMs: 2_000,
      nowMs: 7_000,
    }));
  it('of one master every step, however short', () =>
    expect(soundMomentOf(modelOf(100, 1, { doing: 'walk', untilMs: 150 }), null)?.mood).toBe('walks'));
  it('of several: since when the hall is in that mood, whoever idles', () => {
    const first = soundMomentOf(modelOf(7_000, 1, {}, { doing: 'play' }), null);
    expect(first).toMatchObject({ mood: 'wasting', sinceMs: 7_000 });
    const later = soundMomentOf(modelOf(9_000, 1, { doing: 'play' }, { sinceMs: 8_000 }), first);
    expect(later).toMatchObject({ mood: 'wasting', sinceMs: 7_000, nowMs: 9_000 });
  });
  it('a show at 720 times the speed ticks no faster', () =>
    expect(soundMomentOf(modelOf(7_200_000, 720, { sinceMs: 3_600_000 }), null)).toMatchObject({
      sinceMs: 5_000,
      nowMs: 10_000,
    }));
  it('before anything is known there is nothing', () => {
    const model = { ...modelOf(0, 1), status: signal(null) };
    expect(soundMomentOf(model, null)).toBeNull();
  });
});
