import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parametersOf, SOUNDS, type Sound } from './recipes.ts';
import { audible, coughOf, type Played, type SoundMoment, soundsBetween } from './score.ts';

/** A moment of one master alone. */
const moment = (more: Partial<SoundMoment>): SoundMoment => {
  const { mood = 'resting', sinceMs = 0 } = more;
  const masters = [{ mood, sinceMs }];
  return { phase: 'round', roundIndex: 0, paused: false, mood, sinceMs, nowMs: 0, masters, ...more };
};

/** Everything that is called for while `mood` lasts, looked at ten times a second. */
function during(mood: SoundMoment['mood'], lastsMs: number): Sound[] {
  const heard: Sound[] = [];
  let before = moment({});
  for (let nowMs = 100; nowMs <= lastsMs; nowMs += 100) {
    const now = moment({ mood, nowMs });
    heard.push(...soundsBetween(before, now));
    before = now;
  }
  return heard;
}
const times = (sounds: readonly Sound[], sound: Sound) => sounds.filter((one) => one === sound).length;

describe('what is heard', () => {
  it('a gong when a round begins and when it ends, and nothing for who comes in its middle', () => {
    const [lobby, round] = [moment({ phase: 'lobby' }), moment({})];
    expect(soundsBetween(lobby, round)).toEqual(['gong']);
    expect(soundsBetween(round, moment({ phase: 'between' }))).toEqual(['gong']);
    expect(soundsBetween(null, round)).toEqual([]);
  });
  it('a clack when he has played', () => {
    const plays = moment({ mood: 'plays', sinceMs: 100 });
    expect(soundsBetween(plays, moment({ mood: 'plays', sinceMs: 100, nowMs: 90 }))).toEqual([]);
    expect(soundsBetween(plays, moment({ mood: 'wasting', sinceMs: 700, nowMs: 700 }))).toEqual(['clack']);
  });
  it('a clack when any of several masters has played, though the others idle on', () => {
    const idle = { mood: 'wasting', sinceMs: 0 } as const;
    const before = moment({ ...idle, masters: [idle, { mood: 'plays', sinceMs: 100 }] });
    const later = (mood: 'plays' | 'walks') =>
      moment({ ...idle, nowMs: 90, masters: [idle, { mood, sinceMs: mood === 'plays' ? 100 : 500 }] });
    expect(soundsBetween(before, later('plays'))).toEqual([]);
    expect(soundsBetween(before, later('walks'))).toEqual(['clack']);
  });
  it('a sigh when one who has stood idle for twelve seconds moves again', () => {
    const asleep = (nowMs: number) => moment({ mood: 'wasting', nowMs });
    const plays = (sinceMs: number) => moment({ mood: 'plays', sinceMs, nowMs: sinceMs });
    expect(soundsBetween(asleep(12_000), plays(12_050))).toEqual(['ahh']);
    expect(soundsBetween(asleep(11_900), plays(11_950))).toEqual([]);
  });
  it('wasting ticks once a second, and from the fifth on there is a cricket', () => {
    const heard = during('wasting', 10_000);
    expect(times(heard, 'tick')).toBe(10);
    expect(times(heard, 'cricket')).toBe(2);
    expect(times(during('wasting', 4_900), 'cricket')).toBe(0);
  });
  it('honest idling is silent', () => {
    expect(during('waiting', 30_000)).toEqual([]);
    expect(during('resting', 30_000)).toEqual([]);
  });
  it('a walk has steps', () => expect(times(during('walks', 1_200), 'step')).toBe(4));
  it('a paused round is silent', () =>
    expect(soundsBetween(moment({}), moment({ mood: 'wasting', nowMs: 9_000, paused: true }))).toEqual([]));
  it('whoever coughs has a throat of his own', () =>
    expect(new Set([1, 2, 3, 4, 5].map(coughOf)).size).toBe(4));
});

describe('never a rattle', () => {
  const calls = fc.array(fc.record({ sound: fc.constantFrom(...SOUNDS), pauseMs: fc.nat(300) }), {
    maxLength: 80,
  });
  it('at most four sounds in any second, at most three of them coughs', () =>
    fc.assert(
      fc.property(calls, (called) => {
        const played: Played[] = [];
        let atMs = 0;
        for (const { sound, pauseMs } of called) {
          atMs += pauseMs;
          for (const one of audible([sound], atMs, played)) played.push({ sound: one, atMs });
        }
        for (const { atMs: from } of played) {
          const second = played.filter((one) => one.atMs >= from && one.atMs < from + 1000);
          expect(second.length).toBeLessThanOrEqual(4);
          expect(second.filter((one) => one.sound.startsWith('cough')).length).toBeLessThanOrEqual(3);
        }
      }),
    ));
  it('of several at once the first come through', () =>
    expect(audible(['gong', 'clack', 'cricket', 'tick', 'step'], 0, [])).toEqual([
      'gong',
      'clack',
      'cricket',
      'tick',
    ]));
});

describe('the recipes', () => {
  it('every sound can be built, and is no longer than two seconds', () => {
    for (const sound of SOUNDS) {
      const [volume, chance, frequency, attack = 0, sustain = 0, release = 0] = parametersOf(sound);
      expect(volume).toBeGreaterThan(0);
      expect(volume).toBeLessThanOrEqual(1);
      expect(chance).toBe(0);
      expect(frequency).toBeGreaterThan(20);
      expect(attack + sustain + release).toBeLessThan(2);
    }
  });
  it('what is often heard is quiet', () => {
    const volume = (sound: Sound) => parametersOf(sound)[0] as number;
    expect(volume('step')).toBeLessThan(volume('clack') / 2);
    expect(volume('cricket')).toBeLessThan(volume('gong') / 2);
  });
});
