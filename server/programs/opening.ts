/** The hall that somebody wants for their program: what may be chosen, and the scenario that follows. */
import { z } from 'zod';
import { EXERCISE_NAMES, type Exercise } from '../../shared/exercises/exercise.ts';
import { exerciseNamed } from '../../shared/exercises/exercises.ts';
import { botName } from '../../shared/protocol/names.ts';
import {
  botReplies,
  DRIVEN,
  paceOf,
  problemsOf,
  type Replies,
  type Scenario,
  scenarioOf,
} from '../../shared/simul/index.ts';

/** Bounds keep a hall small: what happens in the longest and quickest round takes about a megabyte. */
const BOARDS_MOST = 30;
const STEP_MS_LEAST = 100;
const DURATION_MS = { least: 5_000, most: 180_000 } as const;

const board = z.int().min(1).max(BOARDS_MOST);
const timeMs = (least: number, most: number) => z.number().min(least).max(most);

const hallForProgram = z.strictObject({
  boards: board.default(12),
  durationMs: timeMs(DURATION_MS.least, DURATION_MS.most).default(60_000),
  /** Whose opponents: the same seed, the same people. */
  seed: z.int().min(0).max(999_999_999).default(1),
  /** What a move takes, and the way to it; without them as in class. */
  playMs: timeMs(STEP_MS_LEAST, 5_000).optional(),
  walkVisitMs: timeMs(0, 5_000).optional(),
  /** Everybody thinks exactly so long; without it they are people, some quick, some slow. */
  thinkMs: timeMs(0, 20_000).optional(),
  exchanges: z.int().min(1).max(1_000).nullable().default(null),
  timeoutMs: timeMs(100, 60_000).nullable().default(null),
  door: board.nullable().default(null),
  failures: z
    .array(z.strictObject({ board, atMs: timeMs(0, DURATION_MS.most) }))
    .max(BOARDS_MOST)
    .default([]),
  groups: z
    .array(z.strictObject({ kind: z.enum(['group', 'gather']), boards: z.array(board).max(BOARDS_MOST) }))
    .max(BOARDS_MOST)
    .default([]),
});

/** The hall of an exercise is as it is: nothing else may be chosen. */
const hallOfExercise = z.strictObject({ exercise: z.enum(EXERCISE_NAMES) });

export type Opening = {
  readonly scenario: Scenario;
  readonly names: readonly string[];
  /** Whose goal it is played for; null: none. */
  readonly exercise: Exercise | null;
};
type Why = { readonly why: string };

/** @returns the hall, or why it can't be, in a sentence or two */
export function openingFrom(body: unknown): Opening | Why {
  if (typeof body === 'object' && body !== null && 'exercise' in body) return openingOfExercise(body);
  const { data: wanted, error } = hallForProgram.safeParse(body ?? {});
  if (!wanted) return whyOf(error);
  const { seed, thinkMs, playMs, walkVisitMs, ...hall } = wanted;
  const pace = paceOf(hall.boards);
  const replies = (of: number): Replies =>
    thinkMs === undefined ? botReplies(seed, of) : { kind: 'fixed', ms: thinkMs };
  const numbers = boardsOf(hall.boards);
  const scenario = scenarioOf({
    ...hall,
    policy: DRIVEN,
    opens: 'master',
    playMs: playMs ?? Math.max(pace.playMs, STEP_MS_LEAST),
    walkVisitMs: walkVisitMs ?? pace.walkVisitMs,
    replies: numbers.map(replies),
  });
  const problems = problemsOf(scenario);
  return problems.length > 0
    ? { why: problems.join(' ') }
    : { scenario, names: numbers.map(botName), exercise: null };
}

function openingOfExercise(body: object): Opening | Why {
  const { data: wanted, error } = hallOfExercise.safeParse(body);
  if (!wanted) return whyOf(error);
  const exercise = exerciseNamed(wanted.exercise);
  const { scenario } = exercise;
  return { scenario, names: boardsOf(scenario.boards).map(botName), exercise };
}

const boardsOf = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const whyOf = ({ issues }: z.ZodError): Why => ({
  why: issues.map(({ path, message }) => `${path.join('.') || 'It'}: ${message}.`).join(' '),
});
