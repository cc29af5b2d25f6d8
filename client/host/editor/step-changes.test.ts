import { describe, expect, it } from 'vitest';
import type { PageStep, QuestionStep, RoundStep, ShowStep } from '../../../shared/lesson/plan.ts';
import { askAbout, newSteps, pageOf, roundOf, showWith } from './step-changes.ts';

describe('the words go with what a step does', () => {
  const round = newSteps.round as RoundStep;
  it('of a round', () => {
    expect(roundOf(round, { policy: 'polling' }).topic).toBe('polling');
    expect(roundOf(round, { saboteur: true }).topic).toBe('saboteur');
    expect(roundOf(roundOf(round, { saboteur: true }), { saboteur: undefined }).topic).toBe('event-loop');
    expect(roundOf(round, { queueByVote: true }).topic).toBe('votedQueue');
  });
  it('of a round that has words of another topic: they stay', () => {
    const threads: RoundStep = { ...round, policy: 'blocking-stay', topic: 'threads' };
    expect(roundOf(threads, { policy: 'blocking' }).topic).toBe('threads');
  });
  it('of a question, a page, a show', () => {
    expect(askAbout(newSteps.question as QuestionStep, { about: 'queue' }).topic).toBe('voteQueue');
    expect(pageOf(newSteps.page as PageStep, 'knee')).toMatchObject({ topic: 'knee', page: 'knee' });
    expect(showWith(newSteps.show as ShowStep, { policy: 'blocking' }).topic).toBe('blocking');
  });
});
