/** The record from which waits and replies come. */
import { expect, it } from 'vitest';
import { playOut, scenarioOf, waitsOf } from '../index.ts';
import { thinkingIn, visitsOf, waitIn } from './visits.ts';

it('a visit goes from the turn before it to the move; the last may not be over', () => {
  const scenario = scenarioOf({
    ...{ policy: 'event-loop', boards: 2, opens: 'opponents', durationMs: 20, playMs: 4 },
    replies: { kind: 'fixed', ms: 10 },
  });
  const { facts } = playOut(scenario);
  const visits = visitsOf(facts, scenario);
  expect(visits).toEqual([
    [
      { turnAt: 0, handAt: 10, playAt: 10, movedAt: 14, closedAt: null },
      { turnAt: 14, handAt: null, playAt: null, movedAt: null, closedAt: null },
    ],
    [
      { turnAt: 0, handAt: 10, playAt: 14, movedAt: 18, closedAt: null },
      { turnAt: 18, handAt: null, playAt: null, movedAt: null, closedAt: null },
    ],
  ]);
  expect(visits.map((each) => each.map((visit) => [thinkingIn(visit, 20), waitIn(visit, 20)]))).toEqual([
    [
      [10, 0],
      [6, null],
    ],
    [
      [10, 4],
      [2, null],
    ],
  ]);
});

it('a player gains answers: how long each took, and what was left open at the bell', () => {
  const scenario = scenarioOf({
    ...{ policy: 'blocking', boards: 2, opens: 'opponents', durationMs: 40, playMs: 4 },
    replies: { kind: 'fixed', ms: 10 },
  });
  const { facts } = playOut(scenario);
  expect(visitsOf(facts, scenario)).toMatchObject([
    [
      { handAt: 10, playAt: 10, movedAt: 14 },
      { handAt: 24, playAt: 38, movedAt: null },
    ],
    [
      { handAt: 10, playAt: 24, movedAt: 28 },
      { handAt: 38, playAt: null },
    ],
  ]);
  expect(waitsOf(scenario, facts)).toMatchObject([
    { answers: 1, waitPerAnswerMs: 0, thinkPerMoveMs: 10, openWaitMs: null },
    { answers: 1, waitPerAnswerMs: 14, thinkPerMoveMs: 10, openWaitMs: 2 },
  ]);
  expect(waitsOf(scenario, facts)[1]?.stretches).toEqual([
    [0, 10, 'thought'],
    [10, 24, 'handUp'],
    [24, 28, 'served'],
    [28, 38, 'thought'],
    [38, 40, 'handUp'],
  ]);
  const [first] = waitsOf(
    scenario,
    facts.slice(
      0,
      facts.findIndex(({ kind }) => kind === 'masterMoved'),
    ),
    14,
  );
  expect(first).toMatchObject({ answers: 0, waitPerAnswerMs: null, openWaitMs: null });
});

it('where the master opens, the first visit begins with the hand; a board that is never let in has none', () => {
  const scenario = scenarioOf({ policy: 'blocking', boards: 2, exchanges: 1, door: 1, durationMs: 5 });
  const [first, second] = visitsOf(playOut(scenario).facts, scenario);
  expect(first?.[0]).toMatchObject({ turnAt: null, handAt: 0, playAt: 0 });
  expect(second).toEqual([]);
});
