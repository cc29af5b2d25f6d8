import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import '../text.ts';
import { COURSE } from '../../../shared/course/course.ts';
import type { Measured } from '../../measured/measured.ts';
import { paperOf, paperText } from './paper.ts';

const shelf = new Map<string, string>();
beforeEach(() => {
  shelf.clear();
  vi.stubGlobal('localStorage', { getItem: (key: string) => shelf.get(key) ?? null });
});
afterEach(() => vi.unstubAllGlobals());

const results: readonly Measured[] = [
  { what: 'watch.blocks', atMs: 0, figures: { totalMs: 5_012 }, settings: {} },
  {
    what: 'code.makeItAwait',
    atMs: 0,
    figures: { moves: 61, loop: 66, bound: 70 },
    settings: { language: 'javascript' },
  },
];
const paper = (all: readonly Measured[]) =>
  paperOf(
    COURSE,
    new Set(all.map(({ what }) => what)),
    (what) => all.find((one) => one.what === what) ?? null,
  );

it('an empty page says of every step that it is not done, and that there is no program', () => {
  const text = paperText(paper([]), []);
  expect(text.match(/not done yet/g)).toHaveLength(COURSE.length);
  expect(text).toContain('No program has been written yet.');
});

it('what was measured stands at its step, with the program in the language that reached the goal', () => {
  shelf.set('simul.code.makeItAwait.python', 'print("begun")');
  shelf.set('simul.code.makeItAwait.javascript', 'await board.reply();\n');
  const made = paper(results);
  expect(made.done).toBe(2);
  const text = paperText(made, ['By Ada']);
  expect(text).toContain('By Ada');
  expect(text).toContain(
    '12. Five sleeps, one after the other\n   The course says: 5 × 1 s = 5 s\n   You measured: It took 5.01 s.',
  );
  expect(text).toContain('Your program in JavaScript answered 61 moves.');
  expect(text).toContain('```\nawait board.reply();\n```');
  expect(text).not.toContain('begun');
});
