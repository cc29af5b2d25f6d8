import { describe, expect, it } from 'vitest';
import './text.ts';
import { COURSE, type StepName } from '../../shared/course/course.ts';
import type { Measured } from '../measured/measured.ts';
import { doneAt, type LastOf, lastAmong, lastDone, namedFigures, ownWords } from './own.ts';

const stepNamed = (name: StepName) => {
  const step = COURSE.find((one) => one.name === name);
  if (!step) throw new Error(name);
  return step;
};
const measured = (figures: Measured['figures'], settings: Measured['settings'] = {}, atMs = 7): Measured => ({
  what: '',
  atMs,
  figures,
  settings,
});
const always =
  (result: Measured | null): LastOf =>
  () =>
    result;
/** The own words of a step, its no-break spaces as spaces. */
const words = (name: StepName, lastOf: LastOf) =>
  ownWords(stepNamed(name), lastOf).map((one) => one.replaceAll('\u00a0', ' '));

describe('what one has measured, beside the claim', () => {
  it('is nothing before it is done', () => {
    for (const step of COURSE) expect(ownWords(step, always(null))).toEqual([]);
  });

  it('of a thousand threads: reserved and touched, and the tasks beside', () =>
    expect(
      words(
        'thousand',
        always(
          measured({
            threadsCount: 1_000,
            threadsReservedMb: 8_200,
            threadsTouchedMb: 31,
            tasksCount: 100_000,
            tasksTouchedMb: 90,
          }),
        ),
      ),
    ).toEqual([
      '1,000 threads: 8.2 GB reserved, 31 MB touched, on this machine.',
      '100,000 tasks: 90 MB touched.',
    ]));

  it('of the throughput: what was chosen, measured and expected', () =>
    expect(
      words(
        'throughput',
        always(
          measured(
            { poolPerSecond: 497.6, expectedPerSecond: 500, loopPerSecond: 998 },
            { threads: 500, latencyMs: 1_000 },
          ),
        ),
      ),
    ).toEqual([
      '500 threads at 1 s: 498 a second were measured, 500 is what the formula says. An event loop did 998 a second.',
    ]));

  it('of the master: both rounds, and only when both were played', () => {
    const blocking = measured({ moves: 9, durationMs: 60_000 }, {}, 3);
    const loop = measured({ moves: 210, durationMs: 60_000 }, {}, 5);
    const both: LastOf = ({ what }) => (what.endsWith('blocking') ? blocking : loop);
    expect(words('master', both)).toEqual([
      'In 60 s he answered 9 moves while he waited, and 210 when he moved on.',
    ]);
    expect(doneAt(stepNamed('master'), both)).toBe(5);
    const one: LastOf = ({ what }) => (what.endsWith('blocking') ? blocking : null);
    expect(words('master', one)).toEqual([]);
    expect(doneAt(stepNamed('master'), one)).toBeNull();
  });

  it('of the sleep test: each script by its own clock, from the last run in which it came to its end', () => {
    const run = (figures: Measured['figures'], atMs: number, slip = 'none'): Measured => ({
      what: 'lab.sleep',
      atMs,
      figures,
      settings: { tasks: 5, seconds: 1, slip, language: 'python' },
    });
    const both = run({ blockingMs: 5_010, asyncMs: 1_004, ratio: 4.99 }, 1);
    const runs = [both, run({ asyncMs: 1_020 }, 2)];
    expect(words('sleepBlocks', lastAmong(runs))).toEqual([
      '5 sleeps of 1 s, one after the other, took 5.01 s in Python.',
    ]);
    expect(words('sleepAwaits', lastAmong(runs))).toEqual([
      '5 sleeps of 1 s, all at once, took 1.02 s in Python.',
    ]);
    expect(words('sleepBlocks', lastAmong(runs.slice(1)))).toEqual([]);
    expect(words('sleepAwaits', lastAmong([run({ asyncMs: 2_010 }, 3, 'blocks')]))).toEqual([
      '5 sleeps of 1 s, one of them a time.sleep, took 2.01 s in Python.',
    ]);
  });

  it('names the figures where the sentence lacks one', () =>
    expect(
      words('thousand', always(measured({ promisesTouchedMb: 12, startMs: 40, promisesCount: 1_000 }))),
    ).toEqual(['promises touched: 12 MB, start: 40 ms, promises count: 1,000']));

  it('never names more than a line holds', () =>
    expect(
      namedFigures(measured(Object.fromEntries('abcdefghij'.split('').map((name) => [name, 1])))).split(', '),
    ).toHaveLength(6));

  it('knows which step was done last: of two that one run has done, the later one', () => {
    const whole = (what: string, atMs: number): Measured => ({ ...measured({ moves: 1 }, {}, atMs), what });
    const { needs } = stepNamed('thousand');
    const threads = {
      ...whole('lab.threads', 5),
      figures: Object.fromEntries((needs[0]?.figures ?? []).map((name) => [name, 1])),
    };
    expect(lastDone(COURSE, lastAmong([]))).toBeNull();
    expect(lastDone(COURSE, lastAmong([whole('watch.hidden', 3), threads]))?.name).toBe('switching');
    expect(lastDone(COURSE, lastAmong([threads, whole('level.polite', 9)]))?.name).toBe('oneThread');
  });
});
