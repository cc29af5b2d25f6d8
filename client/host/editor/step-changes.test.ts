import { describe, expect, it } from 'vitest';
import type { LabStep, PageStep, QuestionStep, RoundStep, ShowStep } from '../../../shared/lesson/plan.ts';
import {
  labOf,
  meanMs,
  newSteps,
  pageOf,
  questionAbout,
  replyLaw,
  roundOf,
  showWith,
  withLaw,
  withMean,
} from './step-changes.ts';

describe('the words go with what a step does', () => {
  const round = newSteps.round as RoundStep;
  it('of a lab; what was chosen for another means nothing to it', () => {
    const sleep = { ...(newSteps.lab as LabStep), settings: { tasks: 3 } };
    expect(labOf(sleep, 'freeze')).toEqual({ ...newSteps.lab, topic: 'labFreeze', lab: 'freeze' });
    expect(labOf(sleep, 'report')).toMatchObject({ topic: 'labReport', settings: { clients: 0 } });
  });
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
    expect(questionAbout(newSteps.question as QuestionStep, { about: 'queue' }).topic).toBe('voteQueue');
    expect(pageOf(newSteps.page as PageStep, 'knee')).toMatchObject({ topic: 'knee', page: 'knee' });
    expect(showWith(newSteps.show as ShowStep, { policy: 'blocking' }).topic).toBe('blocking');
  });
});

it('how long bots think and how much it varies are two choices', () => {
  const varied = withLaw({ kind: 'fixed', ms: 2_000 }, 'logNormal');
  expect(replyLaw(varied)).toBe('logNormal');
  expect(meanMs(varied)).toBe(2_000);
  const longer = withMean(varied, 3_000);
  expect(replyLaw(longer)).toBe('logNormal');
  expect(withLaw(longer, 'fixed')).toEqual({ kind: 'fixed', ms: 3_000 });
});
it('what nobody has said is what the core takes: the famous evening', () =>
  expect([replyLaw(undefined), meanMs(undefined)]).toEqual(['fixed', 55_000]));
