import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import './text.ts';
import { holdsOf } from '../../../shared/watched/holds.ts';
import { longStepsOf } from '../../../shared/watched/loop-lane.ts';
import type { Run } from '../../../shared/watched/run.ts';
import { allMeasured, forgetMeasured, lastOf } from '../../measured/measured.ts';
import type { Tell } from '../../runtime/program.ts';
import { WatchDesk } from './desk.ts';
import { timeWords, verdictOn } from './words.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../shared/testing/traces/${name}.trace`, import.meta.url), 'utf8');

/** A desk, and what a program in the browser would tell it. */
function desk() {
  let tell: Tell = () => {};
  let stops = 0;
  const made = new WatchDesk((_, hears) => {
    tell = hears;
    return { stop: () => stops++ };
  });
  return { made, tell: ((told) => tell(told)) as Tell, stops: () => stops };
}

const verdict = (run: Run) => verdictOn(run, holdsOf(longStepsOf(run)));

describe('a program in the browser', () => {
  it('shows how far Python has come, then that it runs, then its picture', () => {
    const { made, tell } = desk();
    made.start();
    tell({ kind: 'loading', doneBytes: 1, allBytes: 4 });
    expect([made.going.value, made.loaded.value]).toEqual(['loading', 0.25]);
    tell({ kind: 'begun', atMs: 0 });
    expect(made.going.value).toBe('runs');
    tell({ kind: 'printed', text: 'tea', to: 'out', atMs: 3 });
    tell({ kind: 'traced', events: [{ kind: 'born', at: 0, task: 2, name: 'Task-1', parent: null }] });
    tell({ kind: 'ended', atMs: 9 });
    expect(made.going.value).toBe('over');
    expect(made.run.value?.tasks).toHaveLength(1);
    expect(made.printed.value).toBe('tea');
  });

  it('that ran to its end is kept as measured, by its name', () => {
    forgetMeasured();
    const { made, tell } = desk();
    made.start();
    tell({ kind: 'traced', events: [{ kind: 'parked', since: 0, at: 900 }] });
    tell({ kind: 'ended', atMs: 900 });
    expect(lastOf('watch.hidden')?.figures).toEqual({ totalMs: 900, tasks: 0, holds: 0, heldMs: 0 });
    made.write('print("tea")');
    made.start();
    tell({ kind: 'failed', message: 'no tea', line: 7, trace: '', atMs: 9 });
    expect(allMeasured()).toHaveLength(1);
  });

  it('that fails says where, and keeps its picture', () => {
    const { made, tell } = desk();
    made.start();
    tell({ kind: 'traced', events: [{ kind: 'parked', since: 0, at: 9 }] });
    tell({ kind: 'failed', message: 'no tea', line: 7, trace: '', atMs: 9 });
    expect(made.failure.value).toEqual({ message: 'no tea', line: 7 });
    expect(made.run.value?.endMs).toBe(9);
  });

  it('can be stopped, and stops when another file is opened', async () => {
    const { made, stops } = desk();
    made.start();
    made.stop();
    expect([made.going.value, stops()]).toEqual(['stopped', 1]);
    made.start();
    await made.open(new File([fixture('calm.simul')], 'calm.simul.json'));
    expect(stops()).toBe(2);
  });
});

describe('a file', () => {
  it('that is a script is put into the editor', async () => {
    const { made } = desk();
    await made.open(new File(['print("tea")'], 'tea.py'));
    expect([made.source.value, made.going.value]).toEqual(['print("tea")', 'writing']);
  });

  it('that is no trace is said to be none, and the picture stays', async () => {
    const { made } = desk();
    await made.open(new File([fixture('calm.simul')], 'calm.simul.json'));
    await made.open(new File(['{}'], 'x.json'));
    expect(made.problem.value).toBe('notATrace');
    expect(made.run.value).not.toBeNull();
  });

  it.each([
    ['hidden.simul', 'Line 5 of hidden.py held the loop for 0.50\u00a0s.', 'up to 2 tasks'],
    ['calm.simul', 'Nothing held the loop.', '0.1\u00a0s'],
    ['viztracer', 'look_up in hidden.py held the loop for 0.51\u00a0s.', 'does not say'],
    ['node', 'One step of PROMISE 4 held the loop for 0.33\u00a0s.', 'does not say'],
  ])('%s: %s', async (name, headline, more) => {
    const { made } = desk();
    await made.open(new File([fixture(name)], 'trace.json'));
    expect(verdict(made.run.value as Run).headline).toBe(headline);
    expect(verdict(made.run.value as Run).more).toContain(more);
  });
});

it('a length is told as exactly as matters', () => {
  expect([0.4, 94, 95, 503, 9940, 12_000].map(timeWords)).toEqual(
    ['0 ms', '94 ms', '0.10 s', '0.50 s', '9.94 s', '12 s'].map((words) => words.replace(' ', '\u00a0')),
  );
});
