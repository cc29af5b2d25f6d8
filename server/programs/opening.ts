/** The hall that somebody wants for their program: what may be chosen, and the scenario that follows. */
import { z } from 'zod';
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
export const BOARDS_MOST = 30;
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

type Opening = { readonly scenario: Scenario; readonly names: readonly string[] } | { readonly why: string };

/** @returns the hall, or why it can't be, in a sentence or two */
export function openingFrom(body: unknown): Opening {
  const { data: wanted, error } = hallForProgram.safeParse(body ?? {});
  if (!wanted)
    return {
      why: error.issues.map(({ path, message }) => `${path.join('.') || 'It'}: ${message}.`).join(' '),
    };
  const { seed, thinkMs, playMs, walkVisitMs, ...hall } = wanted;
  const pace = paceOf(hall.boards);
  const replies = (of: number): Replies =>
    thinkMs === undefined ? botReplies(seed, of) : { kind: 'fixed', ms: thinkMs };
  const numbers = Array.from({ length: hall.boards }, (_, index) => index + 1);
  const scenario = scenarioOf({
    ...hall,
    policy: DRIVEN,
    opens: 'master',
    playMs: playMs ?? Math.max(pace.playMs, STEP_MS_LEAST),
    walkVisitMs: walkVisitMs ?? pace.walkVisitMs,
    replies: numbers.map(replies),
  });
  const problems = problemsOf(scenario);
  return problems.length > 0 ? { why: problems.join(' ') } : { scenario, names: numbers.map(botName) };
}
