import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf, settingsFrom } from './labs.ts';
import { asyncJavaScript, blockingJavaScript } from './scripts/javascript.ts';
import { asyncPython, blockingPython } from './scripts/python.ts';
import {
  expectedMs,
  isWholeSleep,
  linesOf,
  SLEEP_LIMITS,
  type SleepEvent,
  type SleepSettings,
  sleepFiguresOf,
  tasksOf,
} from './sleep.ts';

const COURSE: SleepSettings = { way: 'both', language: 'python', tasks: 5, seconds: 1, slip: 'none' };
/** Kept there by the page that watches programs, where a journey plays them. */
const examples = readFileSync(join(import.meta.dirname, '../../client/code/watch/examples.ts'), 'utf8');

const printed = (way: SleepEvent['way'], text: string, atMs: number): SleepEvent => ({
  kind: 'printed',
  way,
  text,
  atMs,
});

describe('the scripts', () => {
  it('are the course’s, not a letter changed, where nothing else is chosen', () => {
    expect(examples).toContain(blockingPython(COURSE));
    // In the other file the braces of its template are written as they are.
    expect(examples).toContain(asyncPython(COURSE));
    expect(defaultsOf(SLEEP_LIMITS)).toEqual(COURSE);
  });

  it('have as many tasks as were chosen, and the slip in one of them', () => {
    const three = { ...COURSE, tasks: 3, seconds: 0.5 };
    expect(blockingPython(three).match(/^ {4}(brew_coffee|toast_bread)\(\)$/gm)).toHaveLength(3);
    expect(blockingJavaScript(three).match(/^(brewCoffee|toastBread)\(\);$/gm)).toHaveLength(3);
    expect(asyncPython({ ...three, slip: 'blocks' })).toContain('    if id == 2:\n        time.sleep(0.5)');
    expect(asyncPython({ ...three, slip: 'fails' })).toContain('raise RuntimeError("out of coffee")');
    expect(asyncJavaScript({ ...three, tasks: 1, slip: 'blocks' })).toContain(
      'if (id === 0) {\n    sleepSync(500);',
    );
  });
});

describe('what a run has come to', () => {
  const blocking = [
    printed('blocking', '☕ Starting coffee...\n', 0),
    printed('blocking', '☕ Coffee ', 1_000),
    printed('blocking', 'ready!\n🍞 Starting toast...\n', 1_001),
    printed('async', '[1] ☕ Starting coffee...\n[0] ☕ Starting coffee...\n', 2),
    printed('async', '[0] ☕ Coffee ready!\nTotal time: 1.00s\n', 1_002),
    printed('blocking', '🍞 Toast ready!\nTotal time: 2.01s\n', 2_001),
  ];

  it('is read from the lines that the scripts print', () => {
    expect(linesOf(blocking, 'blocking').map(({ text }) => text)[1]).toBe('☕ Coffee ready!');
    expect(tasksOf(blocking, 'blocking')).toEqual([
      { startMs: 0, readyMs: 1_001 },
      { startMs: 1_001, readyMs: 2_001 },
    ]);
    expect(tasksOf(blocking, 'async')).toEqual([
      { startMs: 2, readyMs: 1_002 },
      { startMs: 2, readyMs: null },
    ]);
    expect(sleepFiguresOf(blocking)).toEqual({ blockingMs: 2_010, asyncMs: 1_000, ratio: 2.01 });
  });

  it('is nothing before a script is over', () => expect(sleepFiguresOf(blocking.slice(0, 4))).toBeNull());

  it('is whole when every script of the run has come to its end', () => {
    expect(isWholeSleep({ blockingMs: 5_000, asyncMs: 1_000 }, { way: 'both' })).toBe(true);
    expect(isWholeSleep({ asyncMs: 1_000 }, { way: 'both' })).toBe(false);
    expect(isWholeSleep({ asyncMs: 1_000 }, { way: 'async' })).toBe(true);
  });

  it('is at least what the sleeps take: in a row, or at once', () => {
    expect(expectedMs(COURSE, 'blocking')).toBe(5_000);
    expect(expectedMs(COURSE, 'async')).toBe(1_000);
    expect(expectedMs({ ...COURSE, slip: 'blocks' }, 'async')).toBe(2_000);
  });
});

describe('settings', () => {
  it('are taken within their limits, and refused beyond them', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.integer({ min: -1, max: 14 })),
        fc.constantFrom('none', 'fails', 'sleeps', ''),
        (tasks, slip) => {
          const settings = settingsFrom(SLEEP_LIMITS, { tasks, slip });
          const isGood =
            Number.isInteger(tasks) && tasks >= 1 && tasks <= 12 && ['none', 'fails'].includes(slip);
          expect(settings !== null).toBe(isGood);
        },
      ),
    ));
  it('know no other names', () => expect(settingsFrom(SLEEP_LIMITS, { toString: 1 })).toBeNull());
});
