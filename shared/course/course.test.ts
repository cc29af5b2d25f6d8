import { describe, expect, it } from 'vitest';
import { codePlaceOf } from '../exercises/link.ts';
import { whereOf } from '../levels/link.ts';
import { course } from '../text/course.ts';
import { COURSE, coursePlaceOf, type Has, isDone, pathOf, progressOn, STEP_NAMES } from './course.ts';

const text = JSON.stringify(course);

describe('the course as a path', () => {
  it('has every step once, in the order of the module', () =>
    expect(COURSE.map(({ name }) => name)).toEqual([...STEP_NAMES]));

  it('takes about ninety minutes', () =>
    expect(COURSE.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90));

  it.each([
    'WSGI',
    'two seconds',
    '4 to 8 MB',
    'thousand threads are about 4 GB',
    'state is saved',
    'threads ÷ latency',
    '500 a second',
    'a task instead',
    'chess master plays fifty people',
    'gives control back to the event loop',
    'Ten thousand connections',
    'takes 5 seconds',
    'about 1 second',
  ])('says what the module says: %s', (claim) => expect(text).toContain(claim));

  it('leads to places that are there', () => {
    for (const { place } of COURSE) {
      const hash = pathOf(place).replace(/^[^#]*/, '');
      if (place.kind === 'level')
        expect(whereOf(hash)).toMatchObject({ at: 'level', link: { name: place.name } });
      if (place.kind === 'seat') expect(whereOf(hash)).toEqual({ at: 'seat' });
      if (place.kind === 'exercise') expect(codePlaceOf(hash).exercise).toBe(place.name);
    }
  });
});

/** These have been measured, with all their figures. */
const measured =
  (...names: readonly string[]): Has =>
  ({ what }) =>
    names.includes(what);

describe('how far one is', () => {
  it('counts what was measured, and names the first that was not', () => {
    expect(progressOn(COURSE, measured())).toMatchObject({ done: 0, minutesLeft: 90 });
    expect(progressOn(COURSE, measured('level.polite', 'lab.report', 'lab.crowd'))).toMatchObject({
      done: 3,
      next: { name: 'stack' },
    });
  });

  it('goes on after the step that was done last, and at the end comes back to what was passed over', () => {
    const [first, , third] = COURSE;
    const both = measured('level.polite', 'level.hire');
    expect(progressOn(COURSE, both, third)?.next?.name).toBe('thousand');
    expect(progressOn(COURSE, both, first)?.next?.name).toBe('idle');
    const butIdle: Has = ({ what }) => what !== 'lab.report';
    expect(progressOn(COURSE, butIdle, COURSE.at(-1))?.next?.name).toBe('idle');
  });

  it('needs both rounds at the board', () => {
    const master = COURSE.filter(({ name }) => name === 'master');
    expect(progressOn(master, measured('round.solo.blocking')).done).toBe(0);
    expect(progressOn(master, measured('round.solo.blocking', 'round.solo.event-loop')).next).toBeNull();
  });

  it('takes no run for done that was stopped before its figures came', () => {
    const onlyAsync: Has = ({ what, figures }) =>
      what === 'lab.sleep' && figures.every((name) => name === 'asyncMs');
    const done = COURSE.filter((one) => isDone(one, onlyAsync)).map(({ name }) => name);
    expect(done).toEqual(['sleepAwaits']);
  });

  it('is all of it when everything was measured', () => {
    const all = () => true;
    expect(COURSE.every((one) => isDone(one, all))).toBe(true);
    expect(progressOn(COURSE, all)).toEqual({ done: COURSE.length, next: null, minutesLeft: 0 });
  });
});

it.each([
  ['', null],
  ['#await', 'await'],
  ['#oneThread', 'oneThread'],
  ['#ONETHREAD', 'oneThread'],
  ['#end', 'end'],
  ['#elsewhere', null],
] as const)('the address /course%s is the place %s', (hash, place) =>
  expect(coursePlaceOf(hash)).toBe(place),
);
