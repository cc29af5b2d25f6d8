/** How games begin and end, whoever opens, and that the opponents are the same for every policy. */
import { expect, it } from 'vitest';
import {
  measure,
  openHall,
  POLICY_NAMES,
  playOut,
  readyBoards,
  repliesOf,
  type Scenario,
  scenarioOf,
} from './index.ts';

const opened = (opens: Scenario['opens']): Scenario =>
  scenarioOf({
    policy: 'event-loop',
    boards: 1,
    opens,
    exchanges: 2,
    playMs: 1,
    replies: { kind: 'fixed', ms: 10 },
  });
const moves = (scenario: Scenario) =>
  playOut(scenario).facts.flatMap(({ at, kind }) => (/Moved|Closed/.test(kind) ? [`${at} ${kind}`] : []));

it('the master opens: all hands are up at 0, the last reply ends the game and raises no hand (SPEC 2.1, 2.2)', () => {
  const scenario = opened('master');
  expect(readyBoards(openHall({ ...scenario, boards: 3 }))).toEqual([1, 2, 3]);
  expect(moves(scenario)).toEqual([
    '1 masterMoved',
    '11 opponentMoved',
    '12 masterMoved',
    '22 opponentMoved',
    '22 boardClosed',
  ]);
  expect(measure(scenario).ledger.waitMs).toEqual({ mean: 0, p50: 0, p95: 0, max: 0 });
});

it('the opponents open: they think from 0 on, the last move of the master ends the game (SPEC 2.1)', () => {
  const scenario = opened('opponents');
  expect(readyBoards(openHall(scenario))).toEqual([]);
  expect(moves(scenario)).toEqual([
    '10 opponentMoved',
    '11 masterMoved',
    '21 opponentMoved',
    '22 masterMoved',
    '22 boardClosed',
  ]);
});

it('they open alternately: the master at odd boards, the opponents at even ones (SPEC 2.1)', () => {
  const scenario = { ...opened('alternately'), boards: 3 };
  expect(readyBoards(openHall(scenario))).toEqual([1, 3]);
  const closed = playOut(scenario).facts.flatMap((fact) => (fact.kind === 'boardClosed' ? [fact] : []));
  expect(closed.map(({ board, at }) => [board, at])).toEqual([
    [1, 22],
    [2, 22],
    [3, 23],
  ]);
});

it('every policy meets the same opponents (SPEC 2.3)', () => {
  const [first, ...others] = POLICY_NAMES.map((policy) => {
    const replies = { kind: 'sampled', law: 'logNormal', meanMs: 50, seed: 4 } as const;
    const scenario = scenarioOf({ policy, boards: 5, exchanges: 6, walkVisitMs: 1, playMs: 7, replies });
    return repliesOf(playOut(scenario).facts);
  });
  for (const replies of others) expect(replies).toEqual(first);
});

it('a move that is done at the bell counts, and the bell waits for nobody who is done early (SPEC 6.1)', () => {
  const rings = (durationMs: number) => measure({ ...opened('master'), durationMs }).ledger;
  expect(rings(12)).toMatchObject({ movesAnswered: 2, makespanMs: 12 });
  expect(rings(11)).toMatchObject({ movesAnswered: 1, makespanMs: 11 });
  expect(rings(99)).toMatchObject({ movesAnswered: 2, makespanMs: 99 });
});
