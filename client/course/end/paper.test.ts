import { expect, it } from 'vitest';
import '../text.ts';
import './text.ts';
import { COURSE } from '../../../shared/course/course.ts';
import type { Measured } from '../../measured/measured.ts';
import type { Solved } from '../../measured/programs.ts';
import { lastAmong } from '../own.ts';
import { paperOf, paperText } from './paper.ts';
import { chosenAtFirst, writtenOf } from './written.ts';

const results: readonly Measured[] = [
  {
    what: 'lab.sleep',
    atMs: 0,
    figures: { blockingMs: 5_012 },
    settings: { tasks: 5, seconds: 1, way: 'blocking', language: 'python' },
  },
  {
    what: 'code.makeItAwait',
    atMs: 0,
    figures: { moves: 61, loop: 66, bound: 70 },
    settings: { language: 'javascript' },
  },
];
const solved = (exercise: string, text: string, more: Partial<Solved> = {}): Solved => ({
  exercise,
  text,
  language: 'python',
  lettersLeftOut: 0,
  atMs: 0,
  ...more,
});

it('an empty page says of every step that it is not done, and that there is no program', () => {
  const text = paperText(paperOf(COURSE, lastAmong([])), []);
  expect(text.match(/not done yet/g)).toHaveLength(COURSE.length);
  expect(text).toContain('No program has reached its goal yet.');
});

it('what was measured stands at its step, with the program that reached the goal', () => {
  const lastOf = lastAmong(results);
  const written = writtenOf(
    [solved('makeItAwait', 'await board.reply();\n', { language: 'javascript' })],
    lastOf,
  );
  const made = paperOf(COURSE, lastOf, written);
  expect(made.done).toBe(2);
  const text = paperText(made, ['By Ada']);
  expect(text).toContain('By Ada');
  expect(text).toContain(
    '12. Five sleeps, one after the other\n   The course says: 5 × 1 s = 5 s\n   You measured: 5 sleeps of 1 s, one after the other, took 5.01 s in Python.',
  );
  expect(text).toContain('Your program in JavaScript answered 61 moves.');
  expect(text).toContain(
    '### Make it await (JavaScript)\n\n61 moves; nobody makes more than 70.\n\n```\nawait board.reply();\n```',
  );
});

it('of several programs the course’s own and the last one stand on it; all can be chosen', () => {
  const all = [solved('makeItAwait', 'a'), solved('ownLoop', 'o'), solved('whoSleeps', 'w')];
  expect(chosenAtFirst(all)).toEqual(['makeItAwait', 'whoSleeps']);
  expect(chosenAtFirst(all.slice(1))).toEqual(['whoSleeps', 'ownLoop']);
  const written = writtenOf([...all, solved('elsewhere', 'e')], lastAmong([]));
  expect(written.map(({ exercise }) => exercise)).toEqual(['makeItAwait', 'whoSleeps', 'ownLoop']);
});

it('says how much of a long program is left out', () =>
  expect(writtenOf([solved('ownLoop', 'o', { lettersLeftOut: 38_000 })], lastAmong([]))[0]?.about).toContain(
    '38,000 letters',
  ));
