import { describe, expect, it } from 'vitest';
import { type Plan, planOf, type Step } from '../../../shared/lesson/plan.ts';
import { plans } from '../../../shared/lesson/plans.ts';
import type { ClassStatus, QuestionStatus } from '../../models/picture.ts';
import { plainLesson } from '../../models/plain-lesson.ts';
import { autopilotOffer, commandWords, mustBeConfirmed, offersIn, roundNumber } from './commands.ts';

it('offers in every phase what the server will accept there', () => {
  const commands = (phase: ClassStatus['phase'], paused = false, lab: ClassStatus['lab'] = null) =>
    offersIn({ phase, paused, lab }).map(({ command }) => command);
  expect(commands('lobby')).toEqual(['start']);
  expect(commands('round')).toEqual(['pause', 'endRound']);
  expect(commands('round', true)).toEqual(['goOn', 'endRound']);
  for (const phase of ['question', 'page', 'between'] as const)
    expect(commands(phase)).toEqual(['next', 'playAgain']);
  expect(commands('debrief')).toEqual(['playAgain']);
  expect(commands('lab')).toEqual(['runLab', 'next', 'playAgain']);
  expect(commands('lab', false, { run: 'a', isRunning: true, isMeasured: false })).toEqual([
    'stopLab',
    'runLab',
    'next',
    'playAgain',
  ]);
  expect(commands('lab', false, { run: 'a', isRunning: false, isMeasured: false })).toEqual([
    'next',
    'runLab',
    'playAgain',
  ]);
});

it('has one key for one thing at a time', () => {
  const lab = { run: 'a', isRunning: true, isMeasured: false };
  for (const phase of ['lobby', 'round', 'question', 'lab', 'page', 'between', 'debrief'] as const) {
    const offers = offersIn({ phase, paused: false, lab });
    const keys = [...offers, autopilotOffer({ autopilot: false })].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

it('asks twice before everything played is forgotten, what could be taken home too', () => {
  expect(mustBeConfirmed('playAgain')).toBe(true);
  expect(mustBeConfirmed('next')).toBe(false);
});

describe('a button says what will happen', () => {
  const asked: QuestionStatus = {
    step: 0,
    question: { about: 'moves' },
    options: [1, 2],
    isOpen: true,
    answers: 0,
    counts: null,
    right: null,
    moves: null,
  };
  const desk = (
    plan: Plan,
    step: number,
    phase: ClassStatus['phase'],
    questions: readonly QuestionStatus[] = [],
  ) => ({
    status: plainLesson({
      phase,
      rounds: [],
      step,
      now: plan.steps[step] ?? null,
      next: plan.steps[step + 1] ?? null,
    }),
    plan,
    questions,
  });
  const next = (...args: Parameters<typeof desk>) => commandWords('next', desk(...args));
  const start = (plan: Plan) => commandWords('start', desk(plan, -1, 'lobby'));
  const { icebreaker, lessonTwo, history } = plans;

  it('at the start', () => {
    expect(start(icebreaker)).toBe('Start: how many moves?');
    expect(start(planOf([{ policy: 'blocking', durationMs: 30_000 }]))).toBe('Start round 1: Blocking');
    expect(start(history)).toBe('Start: The famous evening, blocking');
  });
  it('at a question that is open, and at its answer', () => {
    expect(next(icebreaker, 0, 'question', [asked])).toBe('Close the question');
    expect(next(icebreaker, 0, 'question', [{ ...asked, isOpen: false }])).toBe('Round 1: Blocking');
    const quiz = lessonTwo.steps.findIndex(
      (step) => step.kind === 'question' && step.question.about === 'quiz',
    );
    expect(next(lessonTwo, quiz, 'question', [{ ...asked, step: quiz }])).toBe('Show the answer');
    expect(next(lessonTwo, quiz, 'question')).toBe('Ask about the code');
  });
  it('between rounds: what comes, and which round it is', () => {
    expect(next(icebreaker, 1, 'between')).toBe('Ask: how many moves?');
    expect(next(icebreaker, 2, 'question')).toBe('Round 2: Event loop');
    expect(next(icebreaker, 3, 'between')).toBe('Show the lanes');
    expect(next(icebreaker, 4, 'page')).toBe('Ask: how many moves?');
    expect(next(icebreaker, 5, 'question')).toBe('Round 3: Somebody calls time.sleep(6)');
  });
  it('at the end', () => expect(next(icebreaker, icebreaker.steps.length - 1, 'page')).toBe('Finish'));
  it('in the host’s own words, where there are some', () => {
    const own = { ...icebreaker, steps: icebreaker.steps.with(3, titled(icebreaker.steps[3], 'Our turn')) };
    expect(next(own, 2, 'question')).toBe('Round 2: Our turn');
  });
  it('of a round and of a show', () => {
    expect(commandWords('endRound', desk(icebreaker, 1, 'round'))).toBe('End this round');
    expect(commandWords('endRound', desk(history, 0, 'round'))).toBe('End the show');
  });
});

it('counts shows among the rounds, and nothing before the plan is known', () => {
  expect(roundNumber(plans.history, 1)).toBe(2);
  expect(roundNumber(plans.icebreaker, 3)).toBe(2);
  expect(roundNumber(null, 3)).toBe(1);
});

const titled = (step: Step | undefined, title: string): Step => ({ ...(step as Step), title });
