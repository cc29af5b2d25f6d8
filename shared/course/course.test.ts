import { describe, expect, it } from 'vitest';
import { codePlaceOf } from '../exercises/link.ts';
import { whereOf } from '../levels/link.ts';
import { course } from '../text/course.ts';
import { COURSE, coursePlaceOf, isDone, pathOf, progressOn, STEP_NAMES } from './course.ts';

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

describe('how far one is', () => {
  it('counts what was measured, and names the first that was not', () => {
    expect(progressOn(COURSE, new Set())).toMatchObject({ done: 0, minutesLeft: 90 });
    const measured = new Set(['level.polite', 'lab.report', 'lab.crowd']);
    expect(progressOn(COURSE, measured)).toMatchObject({ done: 3, next: { name: 'stack' } });
  });

  it('needs both rounds at the board', () => {
    const master = COURSE.filter(({ name }) => name === 'master');
    expect(progressOn(master, new Set(['round.solo.blocking'])).done).toBe(0);
    expect(progressOn(master, new Set(['round.solo.blocking', 'round.solo.event-loop'])).next).toBeNull();
  });

  it('is all of it when everything was measured', () => {
    const measured = new Set(COURSE.flatMap(({ needs }) => needs));
    expect(COURSE.every((one) => isDone(one, measured))).toBe(true);
    expect(progressOn(COURSE, measured)).toEqual({ done: COURSE.length, next: null, minutesLeft: 0 });
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
