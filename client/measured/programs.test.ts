import { beforeEach, expect, it } from 'vitest';
import { allSolved, forgetSolved, rememberSolved } from './programs.ts';

beforeEach(forgetSolved);

const solved = (exercise: string, text: string, atMs = 0) => ({ exercise, language: 'python', text, atMs });

it('of each exercise the last program that reached its goal', () => {
  rememberSolved(solved('makeItAwait', 'first'));
  rememberSolved(solved('ownLoop', 'loop'));
  rememberSolved(solved('makeItAwait', 'second', 5));
  expect(allSolved().map(({ text }) => text)).toEqual(['loop', 'second']);
});

it('no program fills the storage: of a long one its beginning, and how much is left out', () => {
  rememberSolved(solved('ownLoop', 'x'.repeat(50_000)));
  expect(allSolved()[0]).toMatchObject({ text: 'x'.repeat(12_000), lettersLeftOut: 38_000 });
  for (let index = 0; index < 100; index++) rememberSolved(solved(`${index}`, ''));
  expect(allSolved()).toHaveLength(20);
});
