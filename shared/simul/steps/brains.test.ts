/** Brains, where there are fewer than masters: SPEC 3.4. */
import { expect, it } from 'vitest';
import { playOut, type Scenario, scenarioOf } from '../index.ts';

const taken = (wanted: Partial<Scenario>) =>
  playOut(
    scenarioOf({ policy: 'blocking-stay', boards: 3, exchanges: 1, playMs: 10, ...wanted }),
  ).facts.flatMap((fact) => ('brain' in fact ? [[fact.kind, fact.master, fact.brain]] : []));

it('whoever takes a brain is told which, and who used it last (SPEC 3.4)', () => {
  const threads = { masters: 3, brains: 2, recallMs: 2 };
  expect(taken(threads)).toEqual([
    ['recallBegan', 1, { id: 1, from: null }],
    ['recallBegan', 2, { id: 2, from: null }],
    ['recallBegan', 3, { id: 1, from: 1 }],
  ]);
  expect(taken({ ...threads, switchMs: 1 }).at(-1)).toEqual(['switchBegan', 3, { id: 1, from: 1 }]);
});

it('where everybody has his own, none is taken', () =>
  expect(taken({ masters: 3, brains: 3, recallMs: 2 })).toEqual([]));
