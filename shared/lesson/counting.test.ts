import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, openHall, settle } from '../simul/index.ts';
import { counted, countsOf, knowCounts, movesBy, soonCounted } from './counting.ts';
import { showOf } from './halls.ts';
import type { Plan, ShowStep } from './plan.ts';
import { planProblemsOf } from './plan-problems.ts';
import { plans } from './plans.ts';

const showStep = (scenario: Partial<ShowStep['scenario']>): ShowStep => ({
  kind: 'show',
  topic: 'knee',
  scenario: { policy: 'event-loop', boards: 4, ...scenario },
  speed: 1_000,
});
const planOfShows = (...steps: ShowStep[]): Plan => ({ name: 'custom', steps });
const LARGE = { boards: 5_000, exchanges: 2 } as const;

function isSoonCounted(plan: Plan, seats: number): boolean {
  const counting = soonCounted(plan, seats);
  for (;;) {
    const { done, value } = counting.next();
    if (done) return value;
  }
}

describe('what happens in a plan', () => {
  it.each(Object.entries(plans))(
    'that comes with Simul (%s) is counted soon, in the largest hall too',
    (_name, plan) => {
      expect(isSoonCounted(plan, 200)).toBe(true);
      expect(isSoonCounted(structuredClone(plan), 10_000)).toBe(true);
    },
  );
  it.each<[string, Plan]>([
    ['one large show', planOfShows(showStep({ boards: 5_000, exchanges: 15 }))],
    [
      'many small ones',
      planOfShows(...Array.from({ length: 40 }, () => showStep({ boards: 800, exchanges: 6 }))),
    ],
    [
      'many boards, and next to nothing at them',
      planOfShows(...Array.from({ length: 25 }, () => showStep({ boards: 10_000, durationMs: 1 }))),
    ],
    ['one that nobody could count', planOfShows(showStep({ boards: 10_000, exchanges: 10_000 }))],
  ])('is not where there is much: %s', (_what, plan) => expect(isSoonCounted(plan, 8)).toBe(false));
  it('need not be, where it can’t be played anyway', () =>
    expect(isSoonCounted(planOfShows(showStep({ policy: 'polling', walkMs: 0, walkVisitMs: 0 })), 8)).toBe(
      true,
    ));

  it('is known to whoever has heard of it from somebody else', () => {
    const here = planOfShows(showStep(LARGE));
    const elsewhere = structuredClone(here);
    expect(planProblemsOf(elsewhere, 8)).toEqual([]);
    expect(countsOf(here, 8)).toEqual([null]);
    const told = JSON.parse(JSON.stringify(countsOf(elsewhere, 8)));
    knowCounts(here, 8, told);
    expect(countsOf(here, 8)).toEqual(countsOf(elsewhere, 8));
    const [step] = here.steps as [ShowStep];
    expect(counted(step, 8)).toEqual(told[0]);
  });
});

describe('the moves of a show', () => {
  it('are those that its facts tell, wherever it is ended', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('blocking', 'event-loop', 'polling', 'to-and-fro'),
        fc.integer({ min: 0, max: 60_000 }),
        (policy, atMs) => {
          const step = showStep({ policy, boards: 6, exchanges: 5, walkVisitMs: 70 });
          const { facts } = advance(openHall(showOf(step)), atMs);
          const { movesAnswered } = settle(showOf(step), facts);
          expect(movesBy(showOf(step), atMs)).toBe(movesAnswered);
          expect(movesBy(showOf(step), atMs, { soon: true })).toBe(movesAnswered);
        },
      ),
    ));
  it('are left to others where so much happens that counting takes a while', () => {
    const scenario = showOf(showStep(LARGE));
    expect(movesBy(scenario, Infinity, { soon: true })).toBeNull();
    expect(movesBy(scenario, Infinity)).toBe(10_000);
    expect(movesBy(showOf(showStep({ boards: 10_000, exchanges: 1 })), 0, { soon: true })).not.toBeNull();
  });
});
