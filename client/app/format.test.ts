import { describe, expect, it } from 'vitest';
import {
  bytes,
  clock,
  countdown,
  moment,
  percent,
  seconds,
  spacedCode,
  span,
  wholeSeconds,
} from './format.ts';

describe('times', () => {
  it('shows tenths that have passed', () => {
    expect(seconds(12_449)).toBe('12.4\u00a0s');
    expect(seconds(12_499)).toBe('12.4\u00a0s');
    expect(seconds(0)).toBe('0.0\u00a0s');
    expect(seconds(-5)).toBe('0.0\u00a0s');
    expect(seconds(123_456)).toBe('123.4\u00a0s');
  });
  it('rounds whole seconds', () => {
    expect(wholeSeconds(71_400)).toBe('71\u00a0s');
    expect(wholeSeconds(71_500)).toBe('72\u00a0s');
  });
  it('counts up from below and down from above', () => {
    expect(clock(38_999)).toBe('0:38');
    expect(countdown(38_001)).toBe('0:39');
    expect(countdown(0)).toBe('0:00');
    expect(clock(600_000)).toBe('10:00');
    expect(countdown(3_599_000)).toBe('59:59');
    expect(countdown(34_200_000)).toBe('9:30:00');
  });
  it('names a moment to the tenth, and in a long evening to the second', () => {
    expect(moment(0)).toBe('0:00.0');
    expect(moment(12_449)).toBe('0:12.4');
    expect(moment(61_300)).toBe('1:01.3');
    expect(moment(12_000_000)).toBe('3:20:00');
  });
  it('says how long something takes in the unit that suits it', () =>
    expect([50, 600, 2_500, 5_000, 60_000, 540_000, 720_000, 3_655_000, 43_200_000].map(span)).toEqual(
      ['50 ms', '0.6 s', '2.5 s', '5 s', '60 s', '540 s', '12 min', '1 h 1 min', '12 h'].map((words) =>
        words.replace(/(\d) (?=[a-z])/g, '$1\u00a0'),
      ),
    ));
});

it.each([
  [16e3, '16\u00a0KB'],
  [128e3, '0.1\u00a0MB'],
  [8e6, '8\u00a0MB'],
  [64e6, '64\u00a0MB'],
  [8e9, '8\u00a0GB'],
])('%i bytes read %s', (count, words) => expect(bytes(count)).toBe(words));

describe('shares and codes', () => {
  it('stays between nothing and all', () => {
    expect(percent(0.872)).toBe('87%');
    expect(percent(1.2)).toBe('100%');
    expect(percent(-0.1)).toBe('0%');
  });
  it('groups the six digits while they are typed', () => {
    expect(spacedCode('412907')).toBe('412 907');
    expect(spacedCode('4129')).toBe('412 9');
    expect(spacedCode('412')).toBe('412');
  });
});
