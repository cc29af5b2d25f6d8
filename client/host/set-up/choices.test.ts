import { expect, it } from 'vitest';
import { plans } from '../../../shared/lesson/plans.ts';
import { hallWanted } from '../../../shared/protocol/messages.ts';
import { requestFrom, seatsFrom, standardChoices, stepped, USUAL_SEATS } from './choices.ts';

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
  const typed = ['24', '1', '9999', '10001', '-3', '12.6', '', 'many'];
  expect(typed.map(seatsFrom)).toEqual([24, 2, 9_999, 10_000, 2, 13, 30, 30]);
});

it('steps by one in a class, and by more in a larger hall', () => {
  expect([24, 49, 50, 200, 505, 10_000].map((seats) => stepped(seats, 1))).toEqual([
    25, 50, 60, 210, 600, 10_000,
  ]);
  expect([2, 24, 50, 60, 505, 1_000, 10_000].map((seats) => stepped(seats, -1))).toEqual([
    2, 23, 49, 50, 500, 900, 9_000,
  ]);
});

it('offers sizes that can be opened', () => {
  expect(USUAL_SEATS.map((seats) => seatsFrom(String(seats)))).toEqual([...USUAL_SEATS]);
});
