import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/lesson/plan.ts';
import { planProblemsOf } from '../../../shared/lesson/plan-problems.ts';
import { plans } from '../../../shared/lesson/plans.ts';
import { sharedBy, tooLongFor } from './several-masters.ts';

describe('a hall that is too large for one body', () => {
  it('is none of a class, and none that he gets round in a minute', () => {
    expect(tooLongFor(plans.icebreaker, 24)).toBeNull();
    expect(tooLongFor(plans.icebreaker, 200)).toBeNull();
  });

  it('is told with the figures of the plan: 80 ms a move are 500 moves in 40 s', () => {
    const long = tooLongFor(plans.icebreaker, 10_000);
    expect(long).toMatchObject({ durationMs: 40_000, masters: 20 });
    expect(long?.pace).toEqual({ masters: 1, stepMs: 80, movesMost: 500, lapMs: 800_000, knee: 69 });
  });

  it('is shared by as many as come to everybody once, and that plan can be played', () => {
    for (const seats of [1_000, 10_000])
      for (const plan of [plans.icebreaker, plans.lesson, plans.lessonTwo]) {
        const shared = sharedBy(plan, tooLongFor(plan, seats)?.masters ?? 0);
        expect(tooLongFor(shared, seats)).toBeNull();
        expect(planProblemsOf(shared, seats)).toEqual([]);
      }
  });

  it('leaves rounds alone that have several masters, or a person', () => {
    const steps = [
      { kind: 'round', topic: 'threads', policy: 'blocking', durationMs: 60_000, masters: 8 },
      { kind: 'round', topic: 'driven', policy: 'driven', durationMs: 60_000 },
    ] as const satisfies Plan['steps'];
    expect(tooLongFor({ name: 'custom', steps: [...steps] }, 10_000)).toBeNull();
    expect(sharedBy({ name: 'custom', steps: [...steps] }, 14).steps).toEqual(steps);
  });
});
