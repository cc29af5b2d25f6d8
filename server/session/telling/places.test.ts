import { expect, it } from 'vitest';
import { Exhibition } from '../../../shared/round/exhibition.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import { Places } from './places.ts';

const PEOPLE = 400;

function crowd() {
  const clock = new HandClock();
  const round = new Exhibition({
    rules: { policy: 'event-loop', durationMs: 600_000, playMs: 60_000 },
    ...{ sitters: Array.from({ length: PEOPLE }, () => 'person' as const), capMs: null },
    ...{ speed: 1, seed: 7, clock, requestMove: () => {}, onFacts: () => {} },
  });
  round.start();
  return { clock, round, places: new Places(() => clock.nowMs()) };
}

it('everybody’s place is theirs, in a crowd too', () => {
  const { round, places } = crowd();
  for (let board = PEOPLE; board > 0; board--) round.reply(board, { from: 'e2', to: 'e4' });
  for (let board = 1; board <= PEOPLE; board++)
    expect(places.of(round, board, true)).toEqual(places.of(round, board, false));
});

it('in a crowd a place is found for all at once, and is a moment old; a little more where many hands are up', () => {
  const { clock, round, places } = crowd();
  const raise = (board: number) => round.reply(board, { from: 'e2', to: 'e4' });
  for (const board of [1, 2]) raise(board);
  expect(places.of(round, 2, true).place).toBe(1);
  raise(3);
  expect(places.of(round, 3, true).place).toBe(null);
  clock.pass(60);
  expect(places.of(round, 3, true).place).toBe(2);
  for (let board = 4; board < PEOPLE; board++) raise(board);
  clock.pass(60);
  expect(places.of(round, PEOPLE - 1, true).place).toBe(PEOPLE - 2);
  raise(PEOPLE);
  clock.pass(60);
  expect(places.of(round, PEOPLE, true).place).toBe(null);
  clock.pass(20);
  expect(places.of(round, PEOPLE, true).place).toBe(PEOPLE - 1);
});
