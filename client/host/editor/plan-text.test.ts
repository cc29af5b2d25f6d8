import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN_NAMES, type Plan, type Step } from '../../../shared/lesson/plan.ts';
import { planFormat } from '../../../shared/lesson/plan-format.ts';
import { plans } from '../../../shared/lesson/plans.ts';
import { QUIZ } from '../../../shared/lesson/quiz.ts';
import { TOPICS } from '../../../shared/lesson/topics.ts';
import { POLICY_NAMES, QUEUE_ORDERS } from '../../../shared/simul/index.ts';
import { en } from '../../../shared/text/en.ts';
import { linkPartOf, planFrom, planInLink, textOf } from './plan-text.ts';

const { keep, problems } = en.planner;

const ms = (min: number, max: number) => fc.integer({ min, max });
const count = (max: number) => fc.integer({ min: 1, max });
const words = fc.record(
  {
    topic: fc.constantFrom(...TOPICS),
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
    say: fc.constant('Wait … “now”! <b>ключ</b>'),
  },
  { requiredKeys: ['topic'] },
);
const rules = fc.record(
  {
    policy: fc.constantFrom(...POLICY_NAMES),
    queue: fc.constantFrom(...QUEUE_ORDERS),
    playMs: ms(0, 9_000),
    masters: count(200),
    brains: count(200),
    ramBytes: fc.option(ms(0, 1e9)),
    timeoutMs: fc.option(ms(100, 60_000)),
    cleanupMs: fc.constantFrom('leak', 200),
    door: fc.option(count(10_000)),
    traps: fc.array(
      fc.record({ board: count(200), lingerMs: fc.oneof(ms(0, 9_000), fc.constant('untilReply')) }),
      { maxLength: 3 },
    ),
    groups: fc.array(
      fc.record({
        kind: fc.constantFrom('group', 'gather'),
        boards: fc.array(count(200), { minLength: 1, maxLength: 5 }),
      }),
      { maxLength: 2 },
    ),
    failures: fc.array(fc.record({ board: count(200), atMs: ms(0, 60_000) }), { maxLength: 2 }),
  },
  { requiredKeys: ['policy'] },
);
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);
const round = merged(
  fc.record(
    { kind: fc.constant('round'), durationMs: ms(10_000, 600_000), saboteur: fc.constant(true) },
    { requiredKeys: ['kind', 'durationMs'] },
  ),
  words,
  rules,
);
const show = merged(
  fc.record({
    kind: fc.constant('show'),
    speed: fc.double({ min: 0.01, max: 100_000, noNaN: true }),
    scenario: merged(fc.record({ boards: count(10_000), exchanges: fc.option(count(10_000)) }), rules),
  }),
  words,
);
const question = merged(
  fc.record({
    kind: fc.constant('question'),
    durationMs: ms(5_000, 120_000),
    question: fc.oneof(
      fc.record({ about: fc.constantFrom('moves', 'queue', 'saboteur') }),
      fc.record({ about: fc.constant('quiz'), quiz: fc.constantFrom(...QUIZ) }),
    ),
  }),
  words,
);
const page = merged(
  fc.record({
    kind: fc.constant('page'),
    page: fc.constantFrom('waits', 'lanes', 'code', 'trace', 'knee', 'awards', 'idea'),
    durationMs: ms(3_000, 600_000),
  }),
  words,
);
/** Any plan: a hall, and whatever else around it. */
const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.constantFrom(...PLAN_NAMES),
    round,
    fc.array(fc.oneof(round, show, question, page), { maxLength: 8 }),
  )
  .map(([name, first, rest]) => planFormat.parse({ name, steps: [first, ...rest] }));

describe('the same plan comes out that went in', () => {
  it('through a file', () =>
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planFrom(textOf(plan))).toEqual({ plan });
      }),
    ));

  it('through a link, in letters that no messenger breaks', () =>
    fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const part = await linkPartOf(plan);
        expect(part).toMatch(/^#plan=[\w-]+$/);
        expect(await planInLink(part)).toEqual({ plan });
      }),
      { numRuns: 50 },
    ));

  it('and the same plan has one link, whatever it was made of', async () => {
    const [round] = plans.custom.steps as [Step];
    const turned = Object.fromEntries(Object.entries(round).reverse()) as Step;
    const withGap = { ...turned, title: undefined };
    expect(await linkPartOf({ steps: [withGap], name: 'custom' })).toBe(
      await linkPartOf({ name: 'custom', steps: [round] }),
    );
  });

  it('and the longest of our own makes a link that fits into a message', async () => {
    for (const plan of [plans.lesson, plans.lessonTwo])
      expect((await linkPartOf(plan)).length).toBeLessThan(2_000);
  });
});

describe('what is no plan is a sentence', () => {
  const says = (text: string) => planFrom(text);
  const withStep = (step: Partial<Step>) =>
    JSON.stringify({ name: 'custom', steps: [plans.custom.steps[0], step] });
  it('no JSON', () => expect(says('P8\u0000 <html>')).toEqual({ problem: keep.noJson }));
  it('some other JSON', () => {
    for (const text of ['{}', '[]', 'null', '7', '{"name":"custom"}'])
      expect(says(text)).toEqual({ problem: keep.noPlan });
  });
  it('a plan of nothing to play', () => {
    const steps = plans.icebreaker.steps.filter(({ kind }) => kind === 'page');
    expect(says(JSON.stringify({ name: 'custom', steps }))).toEqual({ problem: problems.noRound });
  });
  it('a step that is wrong, and where', () => {
    expect(says(withStep({ ...plans.custom.steps[0], durationMs: 1 } as Step))).toEqual({
      problem: expect.stringMatching(/^Step 2 .*durationMs.*Nothing was changed/),
    });
    expect(says(withStep({}))).toEqual({ problem: expect.stringMatching(/^Step 2 .*kind/) });
  });
  it('a file that is too large', () =>
    expect(says(`"${'x'.repeat(600_000)}"`)).toEqual({ problem: keep.tooLong }));

  it('a link that lost its end, or was never one', async () => {
    const part = await linkPartOf(plans.lesson);
    for (const broken of [part.slice(0, -9), '#plan=', '#plan=abc', '#plan=----'])
      expect(await planInLink(broken)).toEqual({ problem: keep.badLink });
  });
  it('a link that swells', async () => {
    const huge = { ...plans.custom, name: 'x'.repeat(5_000_000) } as unknown as Plan;
    expect(await planInLink(await linkPartOf(huge))).toEqual({ problem: keep.badLink });
  });
  it('another # is no plan and nothing is said', async () => {
    for (const hash of ['', '#', '#aSecret', '#plans=x']) expect(await planInLink(hash)).toBeNull();
  });
});
