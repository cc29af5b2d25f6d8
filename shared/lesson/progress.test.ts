import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, planOf, type Step } from './plan.ts';
import { plans } from './plans.ts';
import { LOBBY, type Place, phaseAt, placeAfter, placeEnded, staysMs, stepAt } from './progress.ts';

const TWO_ROUNDS = planOf([
  { policy: 'blocking', durationMs: 30_000 },
  { policy: 'event-loop', durationMs: 30_000 },
]);

/** Every place on the way, with its phase. */
function wayThrough(plan: Plan): string[] {
  const way: string[] = [];
  let place: Place = LOBBY;
  for (let steps = 0; steps < 200; steps++) {
    way.push(phaseAt(plan, place));
    if (phaseAt(plan, place) === 'debrief') return way;
    place = placeAfter(plan, place);
  }
  throw new Error('This plan has no end');
}

describe('the way through a plan', () => {
  it('of two rounds: each is played and looked at, the last leads to the debrief', () =>
    expect(wayThrough(TWO_ROUNDS)).toEqual(['lobby', 'round', 'between', 'round', 'debrief']));

  it('of the icebreaker: predict and play, twice; lanes; the same with time.sleep; code, transfer, awards, idea', () =>
    expect(wayThrough(plans.icebreaker)).toEqual([
      'lobby',
      ...['question', 'question', 'round', 'between'],
      ...['question', 'question', 'round', 'between'],
      'page',
      ...['question', 'question', 'round', 'between'],
      ...['page', 'question', 'question', 'page', 'page'],
      'debrief',
    ]));

  it('of the claims: a lab is left when the host wants, and has no end of its own', () =>
    expect(wayThrough(plans.claims)).toEqual([
      'lobby',
      ...['lab', 'round', 'between', 'lab', 'round', 'between', 'lab'],
      ...['page', 'page', 'question', 'question', 'page'],
      'debrief',
    ]));

  const kinds: fc.Arbitrary<Step> = fc.constantFrom(
    ...plans.lesson.steps,
    ...plans.claims.steps,
    ...plans.history.steps,
  );
  it('passes every step once, in order, and comes to an end', () =>
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 40 }), (steps) => {
        const plan: Plan = { name: 'custom', steps };
        const seen: Step[] = [];
        let before = -1;
        for (let place = placeAfter(plan, LOBBY); stepAt(plan, place); place = placeAfter(plan, place)) {
          if (place.step !== before) seen.push(stepAt(plan, place) as Step);
          expect(place.step - before).toBeLessThanOrEqual(1);
          before = place.step;
        }
        expect(seen).toEqual(steps);
        expect(wayThrough(plan).at(-1)).toBe('debrief');
      }),
    ));

  it('stays in the debrief', () => {
    const end: Place = { step: TWO_ROUNDS.steps.length, isOver: false };
    expect(placeAfter(TWO_ROUNDS, end)).toEqual(end);
  });
  it('ends a round by its bell as by its host', () => {
    const first: Place = { step: 0, isOver: false };
    expect(placeEnded(TWO_ROUNDS, first)).toEqual(placeAfter(TWO_ROUNDS, first));
  });
});

describe('a plan that goes on by itself', () => {
  it('waits for a round and for nothing else', () => {
    const { icebreaker } = plans;
    for (let place = LOBBY; phaseAt(icebreaker, place) !== 'debrief'; place = placeAfter(icebreaker, place))
      expect(staysMs(icebreaker, place) === null).toBe(phaseAt(icebreaker, place) === 'round');
  });
  it('stays at a question as long as the question says', () =>
    expect(staysMs(plans.icebreaker, { step: 0, isOver: false })).toBe(15_000));
});
