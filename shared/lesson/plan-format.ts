/** Which plans are plans: for what comes from a file, a link or the network. `plan.ts` has the types. */
import { z } from 'zod';
import { LAB_NAMES } from '../labs/labs.ts';
import { whyNotSettings } from '../labs/limits.ts';
import {
  DRIVEN,
  OPENERS,
  POLICY_NAMES,
  type PolicyName,
  QUEUE_ORDERS,
  type Scenario,
} from '../simul/index.ts';
import {
  CLOCK_MS,
  LAB_MS,
  PAGE_MS,
  PLAN_NAMES,
  PROGRAM_BOARDS,
  PROGRAM_MS,
  QUESTION_MS,
  ROUND_MS,
  SHARED_MASTERS_MAX,
  SHOW_BOARDS_MAX,
  SHOW_SPEED,
  STEPS_MAX,
} from './limits.ts';
import { QUIZ } from './quiz.ts';
import { TOPICS } from './topics.ts';

const SETTING_LETTERS_MAX = 40;
const count = (max: number) => z.number().int().min(1).max(max);
const ms = (min: number, max: number) => z.number().min(min).max(max);
/** Nothing or at least a millisecond: a round whose steps take next to no time would never get to its bell. */
const aWhile = ms(0, 3_600_000).refine((time) => time === 0 || time >= 1);
const board = count(SHOW_BOARDS_MAX);

/** A format for each of these fields of a scenario: one that is missing here is a type error. */
type FormatOf<Fields extends keyof Scenario> = {
  readonly [Field in Fields]: z.ZodType<Scenario[Field] | undefined>;
};
type ShowFields = 'boards' | 'exchanges' | 'durationMs' | 'opens' | 'replies';
/** In a class the master is never glued to a board. */
type DrivenFields = 'polite' | 'untilTold';
const policy: z.ZodType<PolicyName> = z.enum(POLICY_NAMES);

/** What every hall can be given, with people in it or without; what is not said is as in `scenarioOf`. */
const hallRules = {
  policy,
  queue: z.enum(QUEUE_ORDERS).optional(),
  playMs: aWhile.optional(),
  walkMs: aWhile.optional(),
  walkVisitMs: aWhile.optional(),
  recallMs: aWhile.optional(),
  switchMs: aWhile.optional(),
  masters: count(SHARED_MASTERS_MAX).optional(),
  brains: count(SHARED_MASTERS_MAX).optional(),
  stackBytes: z.number().min(0).max(1e12).optional(),
  ramBytes: z.number().min(0).max(1e15).nullable().optional(),
  traps: z
    .array(z.object({ board, lingerMs: z.union([aWhile, z.literal('untilReply')]) }))
    .max(200)
    .optional(),
  patienceMs: aWhile.nullable().optional(),
  timeoutMs: ms(100, 3_600_000).nullable().optional(),
  cleanupMs: z.union([aWhile, z.literal('leak')]).optional(),
  door: count(SHOW_BOARDS_MAX).nullable().optional(),
  groups: z
    .array(z.object({ kind: z.enum(['group', 'gather']), boards: z.array(board).min(1).max(200) }))
    .max(50)
    .optional(),
  failures: z
    .array(z.object({ board, atMs: aWhile }))
    .max(200)
    .optional(),
} as const satisfies FormatOf<Exclude<keyof Scenario, ShowFields | DrivenFields>>;

const reply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), ms: aWhile }),
  z.object({
    kind: z.literal('sampled'),
    law: z.enum(['exponential', 'logNormal']),
    meanMs: aWhile,
    sigma: z.number().min(0).max(3).optional(),
    seed: z.number().int().min(0),
    capMs: aWhile.optional(),
  }),
]);

/** What is fixed for a round in class: there it follows from who is in the room and what the class does. */
const showFields = {
  boards: board,
  exchanges: count(10_000).nullable().optional(),
  durationMs: ms(1, 1e10).nullable().optional(),
  opens: z.enum(OPENERS).optional(),
  replies: reply.optional(),
} as const satisfies FormatOf<ShowFields>;

/** What the host says: the catalogue's words about a topic, or their own instead. */
const words = {
  topic: z.enum(TOPICS),
  title: z.string().trim().min(1).max(60).optional(),
  say: z.string().trim().min(1).max(300).optional(),
} as const;

export const questionFormat = z.discriminatedUnion('about', [
  /** How many moves will be answered in the next round? */
  z.object({ about: z.literal('moves') }),
  /** Which order of the ready queue? */
  z.object({ about: z.literal('queue') }),
  /** Who was it? */
  z.object({ about: z.literal('saboteur') }),
  /** A piece of code. */
  z.object({ about: z.literal('quiz'), quiz: z.enum(QUIZ) }),
]);

const step = z.discriminatedUnion('kind', [
  /** The class plays. */
  z.object({
    kind: z.literal('round'),
    ...words,
    ...hallRules,
    /** Driven: somebody of the class, or the host, sends the master where he goes. */
    policy: z.enum([...POLICY_NAMES, DRIVEN]),
    /** Driven: and they play every board themselves, real chess, as long as that takes. */
    untilTold: z.literal(true).optional(),
    /** Real chess: who has White; missing: the master, as is the custom. */
    opens: z.enum(OPENERS).optional(),
    /** Real chess: what whoever plays it from the host's page is called on the score sheets. */
    masterName: z.string().trim().max(60).optional(),
    /** Real chess: how much time each opponent and the master have for a game, and what a move adds; missing: no clocks. */
    clock: z
      .object({
        opponentMs: ms(CLOCK_MS.min, CLOCK_MS.max),
        masterMs: ms(CLOCK_MS.min, CLOCK_MS.max),
        incrementMs: ms(0, CLOCK_MS.increment),
      })
      .optional(),
    durationMs: ms(ROUND_MS.min, ROUND_MS.longest),
    /** One person's board holds a blocking call, and nobody else knows whose. */
    saboteur: z.literal(true).optional(),
    /** The order of the ready queue is what the class has voted for. */
    queueByVote: z.literal(true).optional(),
  }),
  /** Bots alone play, and the big screen shows it at any speed. */
  z.object({
    kind: z.literal('show'),
    ...words,
    scenario: z.object({ ...hallRules, ...showFields }),
    /** Milliseconds of the exhibition per millisecond of the wall. */
    speed: z.number().min(SHOW_SPEED.min).max(SHOW_SPEED.max),
  }),
  /** Everybody taps one answer; then the class sees what it thinks. */
  z.object({
    kind: z.literal('question'),
    ...words,
    question: questionFormat,
    durationMs: ms(QUESTION_MS.min, QUESTION_MS.max),
  }),
  /** Everybody's own program is the master, in a hall of its own: the same opponents for all. */
  z.object({
    kind: z.literal('program'),
    ...words,
    boards: z.number().int().min(PROGRAM_BOARDS.min).max(PROGRAM_BOARDS.max),
    durationMs: ms(PROGRAM_MS.min, PROGRAM_MS.max),
  }),
  /** One of the course's claims, measured before the class. What is not chosen is as the lab begins with. */
  z
    .object({
      kind: z.literal('lab'),
      ...words,
      lab: z.enum(LAB_NAMES),
      settings: z
        .record(
          z.string().max(SETTING_LETTERS_MAX),
          z.union([z.number(), z.string().max(SETTING_LETTERS_MAX)]),
        )
        .optional(),
      /** How long it stands when the plan goes on by itself. */
      durationMs: ms(LAB_MS.min, LAB_MS.max),
    })
    .superRefine(({ lab, settings = {} }, context) => {
      for (const { name, message } of whyNotSettings(lab, settings))
        context.addIssue({ code: 'custom', path: ['settings', name], message });
    }),
  /** Something to look at together. */
  z.object({
    kind: z.literal('page'),
    ...words,
    page: z.enum(['waits', 'lanes', 'code', 'trace', 'knee', 'awards', 'idea']),
    /** How long it stands when the plan goes on by itself. */
    durationMs: ms(PAGE_MS.min, PAGE_MS.max),
  }),
]);

type Fields = Readonly<Record<string, unknown>>;
const isFields = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The same fields, one of them under its name of today. */
function renamed(data: unknown, before: string, now: string): unknown {
  if (!isFields(data) || !Object.hasOwn(data, before) || Object.hasOwn(data, now)) return data;
  const { [before]: value, ...others } = data;
  return { ...others, [now]: value };
}

/** A step as it is written today: files and links that were made before words changed are plans still. */
function broughtForward(step: unknown): unknown {
  if (!isFields(step)) return step;
  if (step.kind === 'ask') return renamed({ ...step, kind: 'question' }, 'ask', 'question');
  if (step.kind === 'show') return { ...step, scenario: renamed(step.scenario, 'thinkMs', 'playMs') };
  return renamed(step, 'thinkMs', 'playMs');
}

export const planFormat = z.object({
  name: z.enum(PLAN_NAMES),
  steps: z
    .array(z.preprocess(broughtForward, step))
    .min(1)
    .max(STEPS_MAX)
    .refine((steps) => steps.some(({ kind }) => kind === 'round' || kind === 'show'), 'noRound'),
});
