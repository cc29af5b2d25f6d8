import { describe, expect, expectTypeOf, it } from 'vitest';
import { importsOf, textOf } from '../../shared/testing/sources.ts';
import { screens } from '../../shared/text/en-screens.ts';
import { type TextKey, t } from './text.ts';

describe('t', () => {
  it('reads the catalogue', () => {
    expect(t('common.appName')).toBe('Simul');
    expect(t('common.policy.event-loop')).toBe('Event loop');
  });
  it('fills values in as they are: Preact escapes, not the catalogue', () => {
    expect(t('common.seatOf', { board: 13, name: 'A & <b>' })).toBe('Board 13 · A & <b>');
  });
  it('sets a name apart that is written from right to left, so that the number beside it stays where it is', () => {
    expect(t('common.seatOf', { board: 13, name: 'محمد' })).toBe('Board 13 · \u2068محمد\u2069');
    expect(t('stage.coughBy', { board: 13, name: 'דני 2' })).toBe('\u2068דני 2\u2069, board 13');
    expect(t('common.seatOf', { board: 13, name: 'Ada' })).toBe('Board 13 · Ada');
  });
  it('chooses plural and ordinal', () => {
    expect(t('common.hands', { count: 1 })).toBe('1 hand up');
    expect(t('common.hands', { count: 19 })).toBe('19 hands up');
    expect([1, 2, 3, 4, 11, 23].map((count) => t('common.ordinal', { count, ordinal: true }))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '23rd',
    ]);
  });
  it('knows only keys of the catalogue', () => {
    expectTypeOf<'common.hands'>().toExtend<TextKey>();
    expectTypeOf<'common.nothing'>().not.toExtend<TextKey>();
    expectTypeOf<'common.policy'>().not.toExtend<TextKey>();
  });
});

describe('a phone', () => {
  /** A file and all that it is made of. */
  const partsOf = (file: string, known = new Set<string>()): ReadonlySet<string> => {
    if (known.has(file) || !/\.tsx?$/.test(file) || file.startsWith('shared/text/')) return known;
    known.add(file);
    for (const { to, typeOnly } of importsOf(file)) if (!typeOnly) partsOf(to, known);
    return known;
  };
  const files = ['client/pages/join-page.tsx', 'client/pages/play-page.tsx']
    .flatMap((page) => [...partsOf(page)])
    .filter((file) => file.startsWith('client/'));
  const said = files.flatMap((file) =>
    [...textOf(file).matchAll(/['"`](\w+)\.[\w.${}]+['"`]/g)].map(([, section = '']) => ({ file, section })),
  );

  it('is found in what its pages are made of', () =>
    expect(new Set(said.map(({ section }) => section))).toContain('phone'));
  it('says no words but those that it fetches', () =>
    expect(said.filter(({ section }) => Object.keys(screens).includes(section))).toEqual([]));
});
