import { expect, it } from 'vitest';
import { plans } from '../../../shared/lesson/plans.ts';
import { hallWanted } from '../../../shared/protocol/messages.ts';
import { requestFrom, seatsFrom, standardChoices } from './choices.ts';

it('sends no PIN that nobody typed', () => {
  expect('pin' in requestFrom(standardChoices, plans.icebreaker)).toBe(false);
  const typed = { ...standardChoices, pin: '246810' };
  expect(requestFrom(typed, plans.icebreaker)).toMatchObject({ pin: '246810', seats: 30 });
});

it('has a default for everything: a new host only presses Enter', () => {
  const wanted = requestFrom(standardChoices, plans[standardChoices.planName]);
  expect(hallWanted.parse(wanted)).toEqual(wanted);
});

it('makes a number of seats of whatever is typed', () => {
  expect(['24', '1', '9999', '-3', '12.6', '', 'many'].map(seatsFrom)).toEqual([24, 2, 200, 2, 13, 30, 30]);
});
