import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import { en } from '../../shared/text/en.ts';
import { vocabulary, type WordKey, word } from './words.ts';

afterEach(() => {
  vocabulary.value = 'hall';
});

/** Every text below `section` with its path. */
const textsOf = (section: object, path = ''): [string, string][] =>
  Object.entries(section).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : textsOf(value, `${path}${key}.`),
  );
const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

describe('the words of the stage', () => {
  it('are the hall’s, or the machine’s', () => {
    expect(word('stage.mood.wasting')).toBe('Idle');
    vocabulary.value = 'machine';
    expect(word('stage.mood.wasting')).toBe('Blocked');
    expect(word('common.hands', { count: 1 })).toBe('1 request ready');
    expect(word('common.hands', { count: 19 })).toBe('19 requests ready');
  });
  it('know only keys that have both', () => {
    expectTypeOf<'stage.mood.plays'>().toExtend<WordKey>();
    expectTypeOf<'stage.paused'>().not.toExtend<WordKey>();
  });
  it('the machine has a word only where the hall has one, and fills in nothing else', () => {
    const hall = new Map(textsOf(en));
    for (const [key, text] of textsOf(en.machine)) {
      const ofHall = hall.get(key);
      expect(ofHall, key).toBeDefined();
      expect(valuesIn(ofHall as string), key).toEqual(expect.arrayContaining(valuesIn(text)));
    }
  });
});
