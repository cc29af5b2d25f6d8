/** How many labs there may be, in a test's own time. */
import { expect, it } from 'vitest';
import { HandClock } from '../../shared/round/hand-clock.ts';
import type { Means, ServerLab } from './lab.ts';
import { LabRuns } from './runs.ts';

function quickRuns() {
  const clock = new HandClock();
  let started = 0;
  const lab: ServerLab = {
    name: 'freeze',
    isHeavy: false,
    limits: {},
    start() {
      started++;
      return { stop: () => {} };
    },
  };
  const runs = new LabRuns([lab], clock, () => ({}) as Means);
  const open = () => runs.open('freeze', {}, { where: 'page' });
  return { clock, runs, open, started: () => started };
}

it('whoever starts labs and stops them at once starts no processes without end', () => {
  const { clock, runs, open, started } = quickRuns();
  const startAndStop = () => {
    const { run, key } = open();
    runs.owned(run, key)?.stop();
  };
  for (let again = 0; again < 6; again++) startAndStop();
  for (let again = 0; again < 100; again++) expect(startAndStop).toThrow(/Too many labs/);
  expect(started()).toBe(6);
  clock.pass(3_000);
  startAndStop();
  expect(started()).toBe(7);
});

it('pages of strangers take no place from a class', () => {
  const { runs, open } = quickRuns();
  for (let page = 0; page < 6; page++) open();
  expect(open).toThrow(/Too many labs/);
  expect(runs.open('freeze', {}, { where: 'class', code: '412907' })).toHaveProperty('run');
});

it('a run has room for a class that listens, and not for a crowd', () => {
  const { runs, open } = quickRuns();
  const run = runs.find(open().run);
  const leave = Array.from({ length: 500 }, () => run?.listen(0, () => true));
  expect(run?.isFull).toBe(true);
  leave[0]?.();
  expect(run?.isFull).toBe(false);
});
