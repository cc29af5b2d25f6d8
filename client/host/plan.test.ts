import { expect, it } from 'vitest';
import { seatsFrom, standardPlan, wantedBy, withOneMore } from './plan.ts';

it('sends no PIN that nobody typed', () => {
  expect('pin' in wantedBy(standardPlan)).toBe(false);
  expect(wantedBy({ ...standardPlan, pin: '246810' })).toMatchObject({ pin: '246810', seats: 30 });
});

it('makes a number of seats of whatever is typed', () => {
  expect(['24', '1', '9999', '-3', '12.6', '', 'many'].map(seatsFrom)).toEqual([24, 2, 200, 2, 13, 30, 30]);
});

it('adds the other master', () => {
  expect(withOneMore(standardPlan.rounds).map(({ policy }) => policy)).toEqual([
    'blocking',
    'event-loop',
    'blocking',
  ]);
  expect(withOneMore([])).toEqual([{ policy: 'blocking', durationMs: 60_000 }]);
});
