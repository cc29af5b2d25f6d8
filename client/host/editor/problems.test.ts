import { describe, expect, it } from 'vitest';
import { PLAN_NAMES, type Plan, planOf, type Step } from '../../../shared/lesson/plan.ts';
import { plans } from '../../../shared/lesson/plans.ts';
import { en } from '../../../shared/text/en.ts';
import { hintsAt, whyNot } from './problems.ts';
import { newSteps } from './step-changes.ts';

const { problems } = en.planner;
const own = (...steps: Step[]): Plan => ({ name: 'custom', steps });
const round = newSteps.round as Extract<Step, { kind: 'round' }>;
const ask = (about: 'moves' | 'queue' | 'saboteur'): Step => ({
  kind: 'question',
  topic: 'predict',
  question: { about },
  durationMs: 20_000,
});

it.each(PLAN_NAMES)('nothing stands against the plan %s', (name) => {
  const plan = plans[name];
  expect(whyNot(plan, 30)).toBeNull();
  expect(plan.steps.flatMap((_, index) => hintsAt(plan, index, 30))).toEqual([]);
});

describe('a hall is not opened', () => {
  it('without a round', () => expect(whyNot(own(ask('moves')), 30)).toBe(problems.noRound));
  it('with a round that can’t be played, and it says which and why', () => {
    const plan = planOf([
      { policy: 'blocking', durationMs: 30_000 },
      { policy: 'polling', durationMs: 30_000, walkMs: 0, walkVisitMs: 0 },
    ]);
    expect(whyNot(plan, 8)).toMatch(/^Step 2: .*give walking a price/);
  });
});

describe('a hint', () => {
  const hints = (index: number, ...steps: Step[]) => hintsAt(own(...steps), index, 8);
  it('a blocking call needs a loop to block', () =>
    expect(hints(0, { ...round, policy: 'blocking', saboteur: true })).toEqual([problems.trapNeedsLoop]));
  it('a vote comes before its round', () => {
    const voted: Step = { ...round, queueByVote: true };
    expect(hints(0, voted)).toEqual([problems.noVote]);
    expect(hints(1, ask('queue'), voted)).toEqual([]);
    expect(hints(0, ask('queue'), round)).toEqual([problems.voteForNothing]);
  });
  it('a board that the hall does not have', () =>
    expect(hints(0, { ...round, traps: [{ board: 9, lingerMs: 1_000 }] })[0]).toContain('no board 9'));
  it('a prediction comes before a round', () => {
    expect(hints(1, round, ask('moves'))).toEqual([problems.nothingToPredict]);
    expect(hints(0, ask('moves'), round)).toEqual([]);
  });
  it('nobody is accused before there was a saboteur', () =>
    expect(hints(1, round, ask('saboteur'))).toEqual([problems.noSaboteur]));
  it('there is something to look at', () => {
    expect(hints(0, newSteps.page, round)).toEqual([problems.nothingYet]);
    expect(hints(1, round, newSteps.page)).toEqual([]);
  });
});
