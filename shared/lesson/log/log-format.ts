/** A class as a file, and which files are one: all that a debrief is made of. */
import { z } from 'zod';
import { LAB_NAMES } from '../../labs/labs.ts';
import {
  type BoardId,
  DRIVEN,
  type Fact,
  type Ms,
  OPENERS,
  POLICY_NAMES,
  QUEUE_ORDERS,
  type Replies,
  type Scenario,
} from '../../simul/index.ts';
import { AWARDS, type Award } from '../awards.ts';
import { SHOW_BOARDS_MAX } from '../limits.ts';
import type { Plan } from '../plan.ts';
import { planFormat, questionFormat } from '../plan-format.ts';
import type { QuestionStatus } from '../questions.ts';
import { type LabMeasured, MEASURED_MOST } from './measured.ts';

const board = z.number().int().min(1).max(SHOW_BOARDS_MAX);
const ms = z.number().min(0);
const count = z.number().int().min(0);
const words = z.string().max(1_000);

const replies: z.ZodType<Replies> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), ms }),
  z.object({
    kind: z.literal('sampled'),
    law: z.enum(['exponential', 'logNormal']),
    meanMs: ms,
    sigma: z.number().exactOptional(),
    seed: z.number(),
    capMs: ms.exactOptional(),
  }),
  z.object({ kind: z.literal('recorded'), ms: z.array(ms) }),
  z.object({ kind: z.literal('human'), capMs: ms.nullable() }),
]);

/** A format for each field: one that is missing here is a type error. */
const scenario = z.object({
  policy: z.enum([...POLICY_NAMES, DRIVEN]),
  queue: z.enum(QUEUE_ORDERS),
  // Older files say nothing of it.
  polite: z.boolean().default(false),
  untilTold: z.literal(true).exactOptional(),
  boards: board,
  exchanges: count.nullable(),
  durationMs: ms.nullable(),
  opens: z.enum(OPENERS),
  playMs: ms,
  replies: z.union([replies, z.array(replies)]),
  walkMs: ms,
  walkVisitMs: ms,
  recallMs: ms,
  switchMs: ms,
  masters: board,
  brains: board,
  stackBytes: ms,
  ramBytes: ms.nullable(),
  traps: z.array(z.object({ board, lingerMs: z.union([ms, z.literal('untilReply')]) })),
  patienceMs: z.union([ms, z.array(ms)]).nullable(),
  timeoutMs: ms.nullable(),
  cleanupMs: z.union([ms, z.literal('leak')]),
  door: count.nullable(),
  groups: z.array(z.object({ kind: z.enum(['group', 'gather']), boards: z.array(board) })),
  failures: z.array(z.object({ board, atMs: ms })),
} satisfies { readonly [Field in keyof Scenario]: z.ZodType<Scenario[Field]> });

const AT_BOARD = ['at', 'board'] as const;
const BY_MASTER = ['at', 'master'] as const;
const BEGUN = ['at', 'master', 'board', 'until'] as const;

/** The numbers that each kind of fact must have. */
const NUMBERS: { readonly [Kind in Fact['kind']]: readonly string[] } = {
  opponentMoved: AT_BOARD,
  walkBegan: BEGUN,
  recallBegan: BEGUN,
  switchBegan: BEGUN,
  brainWaitBegan: [...AT_BOARD, 'master'],
  playBegan: [...AT_BOARD, 'master'],
  masterMoved: [...AT_BOARD, 'master'],
  masterSent: BY_MASTER,
  playEnds: BY_MASTER,
  blockBegan: [...AT_BOARD, 'master'],
  restBegan: BY_MASTER,
  cleanUpBegan: BEGUN,
  boardCleared: [...AT_BOARD, 'master'],
  boardAdmitted: AT_BOARD,
  boardClosed: AT_BOARD,
  groupEnded: ['at', 'group'],
  reseated: AT_BOARD,
  policyChanged: ['at'],
  bellRang: ['at'],
};

const way = z.object({ policy: z.enum(POLICY_NAMES), queue: z.enum(QUEUE_ORDERS) });

/** A fact has its numbers; whether it can have happened, the core says. */
const fact = z.custom<Fact>((one) => {
  if (typeof one !== 'object' || one === null) return false;
  const fields = one as Readonly<Record<string, unknown>>;
  const { kind } = fields;
  if (typeof kind !== 'string' || !Object.hasOwn(NUMBERS, kind)) return false;
  if (kind === 'reseated' && !replies.safeParse(fields.replies).success) return false;
  if (kind === 'policyChanged' && !way.safeParse(fields).success) return false;
  return NUMBERS[kind as Fact['kind']].every(
    (field) => typeof fields[field] === 'number' && Number.isFinite(fields[field]),
  );
});

const game = z.object({
  board,
  game: count,
  // Older files say nothing of it.
  masterHas: z.enum(['white', 'black']).default('black'),
  moves: z.string().max(100_000),
  outcome: z
    .enum([
      'whiteMates',
      'blackMates',
      'stalemate',
      'draw',
      'agreed',
      'resigned',
      'masterResigned',
      'flagFell',
      'masterFlagFell',
    ])
    .nullable(),
});

/** What is written when a class is over. The first two fields come first: whoever reads half of it knows what it was. */
export type ClassLog = {
  readonly simul: 'class';
  readonly version: 1;
  /** The day where it was played, "2026-11-26". */
  readonly playedOn: string;
  readonly plan: Plan | null;
  /** Who sat where at the end, and since which round, from 0. */
  readonly people: readonly {
    readonly board: BoardId;
    readonly name: string;
    readonly bot: boolean;
    readonly sinceRound: number;
  }[];
  /** As the server keeps them: what happened in a show follows from its scenario. */
  readonly rounds: readonly {
    readonly scenario: Scenario;
    readonly facts: readonly Fact[];
    readonly games: readonly Readonly<z.infer<typeof game>>[];
    readonly show: { readonly endedMs: Ms } | null;
  }[];
  readonly questions: readonly QuestionStatus[];
  readonly awards: readonly Award[];
  /** What its labs have measured. */
  readonly measured: readonly LabMeasured[];
};

const round = z.object({
  scenario,
  facts: z.array(fact),
  games: z.array(game),
  show: z.object({ endedMs: ms }).nullable(),
});

const lab = z.enum(LAB_NAMES);
const settings = z.record(z.string().max(40), z.union([z.number(), z.string().max(40)]));
const guess = z.object({ about: z.literal('lab'), lab, settings });
const measured = z.object({
  step: count,
  lab,
  settings,
  figures: z.record(z.string().max(40), z.number()),
  atMs: ms,
});

const question = z.object({
  step: count,
  question: z.union([questionFormat, guess]),
  options: z.array(z.union([z.number(), z.enum(QUEUE_ORDERS)])).max(SHOW_BOARDS_MAX),
  isOpen: z.boolean(),
  answers: count,
  counts: z.array(count).nullable(),
  right: count.nullable(),
  moves: count.nullable(),
});

export const logFormat: z.ZodType<ClassLog> = z.object({
  simul: z.literal('class'),
  version: z.literal(1),
  playedOn: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  plan: planFormat.nullable(),
  people: z.array(z.object({ board, name: words, bot: z.boolean(), sinceRound: count })).max(SHOW_BOARDS_MAX),
  rounds: z.array(round).min(1).max(200),
  questions: z.array(question).max(200),
  awards: z.array(z.object({ award: z.enum(AWARDS), board, name: words, figure: z.number().nullable() })),
  // Older files say nothing of it.
  measured: z.array(measured).max(MEASURED_MOST).default([]),
});
