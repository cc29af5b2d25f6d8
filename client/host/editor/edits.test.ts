import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEPS_MAX } from '../../../shared/lesson/plan.ts';
import { planFormat } from '../../../shared/lesson/plan-format.ts';
import { plans } from '../../../shared/lesson/plans.ts';
import { type Draft, draftOf, type Edit, edited } from './edits.ts';
import { newSteps } from './step-changes.ts';

const { round, question, page, show } = newSteps;
const draft = draftOf({ name: 'custom', steps: [question, round, page] });
const kinds = ({ plan }: Draft) => plan.steps.map(({ kind }) => kind);
const having = (...edits: Edit[]) => edits.reduce(edited, draft);

describe('a plan that is worked on', () => {
  it('gets a new step at its end, or after the one that is open; the new one is open', () => {
    expect(kinds(having({ do: 'add', step: show }))).toEqual(['question', 'round', 'page', 'show']);
    const within = having({ do: 'open', at: 0 }, { do: 'add', step: show });
    expect(kinds(within)).toEqual(['question', 'show', 'round', 'page']);
    expect(within.open).toBe(1);
  });
  it('loses a step', () => expect(kinds(having({ do: 'remove', at: 1 }))).toEqual(['question', 'page']));
  it('moves a step, and whichever is open stays open', () => {
    const open = having({ do: 'open', at: 1 });
    expect(kinds(edited(open, { do: 'move', at: 1, by: -1 }))).toEqual(['round', 'question', 'page']);
    expect(edited(open, { do: 'move', at: 1, by: -1 }).open).toBe(0);
    expect(edited(open, { do: 'move', at: 2, by: -1 }).open).toBe(2);
  });
  it('has two ends', () => {
    expect(having({ do: 'move', at: 0, by: -1 })).toBe(draft);
    expect(having({ do: 'move', at: 2, by: 1 })).toBe(draft);
  });
  it('holds so many steps and no more', () => {
    const full = draftOf({ name: 'custom', steps: Array(STEPS_MAX).fill(round) });
    expect(edited(full, { do: 'add', step: page })).toBe(full);
  });
  it('starts from a preset as the host’s own', () => {
    const { plan } = having({ do: 'replace', plan: plans.lesson });
    expect(plan).toEqual({ ...plans.lesson, name: 'custom' });
  });
});

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), step: fc.constantFrom(round, question, page, show) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(2) }),
  fc.record({
    do: fc.constant('move' as const),
    at: fc.nat(5),
    by: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({ do: fc.constant('replace' as const), plan: fc.constantFrom(...Object.values(plans)) }),
);

it('every edit can be undone, one after the other', () =>
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 20 }), (all) => {
      const done = all.reduce(edited, draft);
      const undone = done.past.reduce((now) => edited(now, { do: 'undo' }), done);
      expect(undone.plan).toEqual(draft.plan);
      expect(edited(undone, { do: 'undo' })).toBe(undone);
    }),
  ));

it('every new step is one that a hall understands', () => {
  for (const step of Object.values(newSteps))
    expect(planFormat.parse({ name: 'custom', steps: [round, step] }).steps[1]).toEqual(step);
});
