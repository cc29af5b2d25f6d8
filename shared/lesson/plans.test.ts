import { describe, expect, it } from 'vitest';
import { en } from '../text/en.ts';
import { isPlayed, PLAN_NAMES, type Plan, planOf, type ShowStep } from './plan.ts';
import { planFormat } from './plan-format.ts';
import { planProblemsOf } from './plan-problems.ts';
import { plans } from './plans.ts';
import { lastsMs } from './progress.ts';
import { QUIZ, quizzes } from './quiz.ts';
import { TOPICS } from './topics.ts';

const MINUTE = 60_000;

describe.each(PLAN_NAMES)('the plan %s', (name) => {
  const plan = plans[name];

  it('is a plan, and stays itself on its way through JSON', () => {
    expect(planFormat.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(plan.name).toBe(name);
  });
  it.each([2, 5, 24, 200])('can be played with %i boards', (boards) =>
    expect(planProblemsOf(plan, boards)).toEqual([]),
  );
});

describe('how long a plan takes by itself', () => {
  it.each([
    ['icebreaker', 4, 5],
    ['report', 3, 5],
    ['claims', 6, 10],
    ['history', 1, 4],
  ] as const)('%s: from %i to %i minutes', (name, least, most) => {
    expect(lastsMs(plans[name])).toBeGreaterThan(least * MINUTE);
    expect(lastsMs(plans[name])).toBeLessThanOrEqual(most * MINUTE);
  });
});

/** In a lesson at least this share of the time is for talk: half of it, what the teacher needs for pressing and waiting too. */
const TALK_SHARE = 0.5;

describe.each(['lesson', 'lessonTwo'] as const)('the plan %s', (name) => {
  it('leaves half of its 45 minutes for talk', () => {
    expect(lastsMs(plans[name])).toBeGreaterThan(10 * MINUTE);
    expect(lastsMs(plans[name])).toBeLessThanOrEqual(45 * MINUTE * (1 - TALK_SHARE));
  });
  it('has no more rounds than a class can tell apart', () =>
    expect(plans[name].steps.filter(isPlayed).length).toBeLessThanOrEqual(10));
});

describe.each(PLAN_NAMES.filter((name) => name !== 'custom'))('the plan %s at its end', (name) => {
  const { steps } = plans[name];
  it('says the idea in one sentence', () => expect(steps.at(-1)).toMatchObject({ page: 'idea' }));
  it('asks last what has nothing to do with chess, where it asks about code', () => {
    const asked = steps.filter((step) => step.kind === 'question').at(-1);
    if (asked?.question.about === 'quiz') expect(asked.topic).toBe('transfer');
  });
});

it('the last sentence and the transfer do without chess', () => {
  const { webPages, webPagesSleep } = en.lesson.quiz;
  const words = JSON.stringify([en.lesson.idea, webPages, webPagesSleep]);
  expect(words).not.toMatch(/\b(master|board|move|chess|opponent|hand)s?\b/i);
});

it('what is left out of the lesson stands in its second part', () => {
  const told = new Set([...plans.lesson.steps, ...plans.lessonTwo.steps].map(({ topic }) => topic));
  for (const topic of [
    'threads',
    'saboteur',
    'in-order',
    'votedQueue',
    'timeout',
    'group',
    'door',
    'knee',
  ] as const)
    expect(told).toContain(topic);
});

describe('what is no plan', () => {
  const round = { kind: 'round', topic: 'blocking', policy: 'blocking', durationMs: 30_000 };
  const withStep = (step: object) => planFormat.safeParse({ name: 'custom', steps: [step] }).success;

  it.each([
    ['nothing', { name: 'custom', steps: [] }],
    [
      'no round',
      { name: 'custom', steps: [{ kind: 'page', topic: 'lanes', page: 'lanes', durationMs: 9_000 }] },
    ],
    ['too many steps', { name: 'custom', steps: Array(41).fill(round) }],
    ['a name of nobody', { name: '__proto__', steps: [round] }],
    ['a list', []],
    ['null', null],
  ])('%s', (_what, plan) => expect(planFormat.safeParse(plan).success).toBe(false));

  it.each([
    ['another policy', { ...round, policy: 'magic' }],
    ['a round of no time', { ...round, durationMs: 0 }],
    ['a round for ever', { ...round, durationMs: 1e9 }],
    ['steps of next to no time', { ...round, walkVisitMs: 1e-6 }],
    ['a time that is none', { ...round, playMs: Number.NaN }],
    ['half a master', { ...round, masters: 0.5 }],
    ['a trap nowhere', { ...round, traps: [{ board: 0, lingerMs: 1_000 }] }],
    ['a title as long as a book', { ...round, title: 'x'.repeat(1_000) }],
  ])('a round with %s', (_what, step) => expect(withStep(step)).toBe(false));

  it.each([
    ['another lab', { lab: 'magic' }, 'steps.1.lab', 'sleep'],
    [
      'a setting of another lab',
      { settings: { clients: 3 } },
      'steps.1.settings.clients',
      'it has way, language',
    ],
    ['too much of something', { settings: { tasks: 13 } }, 'steps.1.settings.tasks', 'from 1 to 12'],
    ['a word that is none', { settings: { slip: 'sleeps' } }, 'steps.1.settings.slip', 'none, blocks, fails'],
    ['a number as a word', { settings: { seconds: '1' } }, 'steps.1.settings.seconds', 'from 0.2 to 3'],
    ['a name of nobody', { settings: { constructor: 1 } }, 'steps.1.settings.constructor', 'no such setting'],
    ['no time', { durationMs: 0 }, 'steps.1.durationMs', ''],
  ])('a lab with %s', (_what, part, where, says) => {
    const lab = { kind: 'lab', topic: 'labSleep', lab: 'sleep', durationMs: 60_000, ...part };
    const { error } = planFormat.safeParse({ name: 'custom', steps: [round, lab] });
    expect(error?.issues[0]?.path.join('.')).toBe(where);
    expect(error?.issues[0]?.message).toContain(says);
  });

  it('leaves out what it does not know', () => {
    const { success, data } = planFormat.safeParse({ name: 'custom', steps: [{ ...round, evil: 1 }] });
    expect(success).toBe(true);
    expect(data?.steps[0]).toEqual(round);
  });
});

describe('a plan that a hall can’t play', () => {
  const show = (scenario: Partial<ShowStep['scenario']>, speed = 1): Plan => ({
    name: 'custom',
    steps: [
      { kind: 'show', topic: 'knee', scenario: { policy: 'event-loop', boards: 4, ...scenario }, speed },
    ],
  });

  it('says why: polling without any walking', () => {
    const plan = planOf([{ policy: 'polling', durationMs: 30_000, walkMs: 0, walkVisitMs: 0 }]);
    expect(planProblemsOf(plan, 8)).toEqual([expect.stringContaining('give walking a price')]);
  });
  it('says why: a show that would take the server hours to count', () =>
    expect(planProblemsOf(show({ boards: 10_000, exchanges: 10_000 }), 8)).toEqual([
      expect.stringContaining('too long'),
    ]));
  it('says why: a round with more than can be kept of it', () => {
    const plan = planOf([{ policy: 'polling', durationMs: 600_000, masters: 200, walkVisitMs: 1 }]);
    expect(planProblemsOf(plan, 200)).toEqual([expect.stringContaining('Too much happens in this round')]);
    expect(planProblemsOf(planOf([{ policy: 'polling', durationMs: 600_000 }]), 200)).toEqual([]);
  });
  it('says why: a show that stands there for days', () =>
    expect(planProblemsOf(show({ boards: 1, exchanges: 30 }, 0.01), 8)).toEqual([
      expect.stringContaining('more than an hour'),
    ]));
  it('says why: many steps that are too much together', () => {
    const [step] = show({ boards: 10_000, exchanges: 10 }).steps as [ShowStep];
    const stepFaster = { ...step, speed: 1_000 };
    expect(planProblemsOf({ name: 'custom', steps: [stepFaster] }, 8)).toEqual([]);
    expect(planProblemsOf({ name: 'custom', steps: Array(4).fill(stepFaster) }, 8)).toEqual([
      expect.stringContaining('as a whole'),
    ]);
  });
  it('leaves out what is said of boards that the hall does not have', () => {
    const plan = planOf([
      {
        policy: 'event-loop',
        durationMs: 30_000,
        traps: [{ board: 9, lingerMs: 1_000 }],
        groups: [{ kind: 'group', boards: [7, 8] }],
        failures: [{ board: 99, atMs: 5 }],
      },
    ]);
    expect(planProblemsOf(plan, 4)).toEqual([]);
  });
});

describe('words', () => {
  it('there are some for every topic', () =>
    expect(Object.keys(en.lesson.topics).sort()).toEqual([...TOPICS].sort()));
  it.each(QUIZ)('the question %s has as many answers as it says, and one is right', (name) => {
    const { options, right } = quizzes[name];
    expect(en.lesson.quiz[name].options).toHaveLength(options);
    expect(right).toBeLessThan(options);
  });
});

it('a plan that was kept before words changed is the same plan today', () => {
  const round = { kind: 'round', topic: 'blocking', policy: 'blocking', durationMs: 30_000 };
  const show = { kind: 'show', topic: 'blocking', speed: 1 };
  const scenario = { policy: 'blocking', boards: 5, exchanges: 1 };
  const question = { topic: 'predict', durationMs: 20_000 };
  const before = [
    { ...question, kind: 'ask', ask: { about: 'moves' } },
    { ...round, thinkMs: 50 },
    { ...show, scenario: { ...scenario, thinkMs: 7 } },
  ];
  const now = [
    { ...question, kind: 'question', question: { about: 'moves' } },
    { ...round, playMs: 50 },
    { ...show, scenario: { ...scenario, playMs: 7 } },
  ];
  expect(planFormat.parse({ name: 'custom', steps: before })).toEqual({ name: 'custom', steps: now });
});
