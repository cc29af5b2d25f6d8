/**
 * Which moment of which class is shown, as an address says it: `?policy=blocking&boards=24&masters=8&ramMb=32`. Whatever
 * a scenario can have, a picture can ask for: `trap=11:6000` (11 alone: until the reply), `group=2-5`, `gather=2-5`,
 * `fails=3@20000`.
 */
import type { PlanName } from '../../shared/lesson/plan.ts';
import type { Phase } from '../../shared/protocol/classroom.ts';
import type { BoardId, Ms, PolicyName, QueueOrder, Scenario } from '../../shared/simul/index.ts';

export type Moment = {
  readonly phase: Phase;
  readonly policy: PolicyName;
  readonly boards: number;
  readonly atMs: Ms;
  /** Who sits here takes most of the round for one move; 0 is nobody. */
  readonly slow: BoardId;
  /** What is special about the round. */
  readonly special: Partial<Scenario>;
};

/** The moment that a query asks for; what it doesn't say is as in the README's picture. */
export function momentOf(asked: URLSearchParams): Moment {
  return {
    phase: (asked.get('phase') ?? 'round') as Phase,
    policy: (asked.get('policy') ?? 'blocking') as PolicyName,
    boards: Number(asked.get('boards') ?? 24),
    atMs: Number(asked.get('atMs') ?? 30_000),
    slow: Number(asked.get('slow') ?? 0),
    special: specialOf(asked),
  };
}

/** One step of a plan, and where the class is in it. */
export type Place = {
  readonly plan: PlanName;
  /** From 0. */
  readonly step: number;
  /** The question closed, the bell rang. */
  readonly isOver: boolean;
  readonly seats: number;
  readonly people: number;
  /** Where the round of this step stands. */
  readonly atMs: Ms;
};

/** The step that a query asks for. */
export function placeOf(asked: URLSearchParams): Place {
  const seats = Number(asked.get('boards') ?? 24);
  return {
    plan: (asked.get('plan') ?? 'lesson') as PlanName,
    step: Number(asked.get('step')),
    isOver: asked.has('over'),
    seats,
    people: Number(asked.get('people') ?? seats),
    atMs: Number(asked.get('atMs') ?? 30_000),
  };
}

/** The rest is chosen otherwise: by the moment, or by the class that plays. */
type SpecialField = Exclude<
  keyof Scenario,
  'policy' | 'boards' | 'exchanges' | 'durationMs' | 'opens' | 'replies'
>;

const number =
  (name: string, factor = 1) =>
  (asked: URLSearchParams): number | undefined =>
    asked.has(name) ? Number(asked.get(name)) * factor : undefined;

/** How each field of a scenario is asked for. */
const SPECIAL: {
  readonly [Field in SpecialField]: (asked: URLSearchParams) => Scenario[Field] | undefined;
} = {
  queue: (asked) => (asked.get('queue') ?? undefined) as QueueOrder | undefined,
  playMs: number('playMs'),
  walkMs: number('walkMs'),
  walkVisitMs: number('walkVisitMs'),
  recallMs: number('recallMs'),
  switchMs: number('switchMs'),
  masters: number('masters'),
  brains: (asked) => number('brains')(asked) ?? number('masters')(asked) ?? 1,
  stackBytes: number('stackMb', 1e6),
  ramBytes: number('ramMb', 1e6),
  traps: (asked) =>
    (asked.get('trap')?.split(',') ?? []).map((trap) => {
      const [board, lingerMs] = trap.split(':').map(Number);
      return { board: board as BoardId, lingerMs: lingerMs ?? 'untilReply' };
    }),
  patienceMs: number('patienceMs'),
  timeoutMs: number('timeoutMs'),
  cleanupMs: number('cleanupMs'),
  door: number('door'),
  groups: (asked) =>
    (['group', 'gather'] as const).flatMap((kind) =>
      asked.getAll(kind).map((boards) => ({ kind, boards: boardsIn(boards) })),
    ),
  failures: (asked) =>
    (asked.get('fails')?.split(',') ?? []).map((failure) => {
      const [board, atMs] = failure.split('@').map(Number);
      return { board: board as BoardId, atMs: atMs as Ms };
    }),
};

/** What the query says of these; what it doesn't is left out. */
function specialOf(asked: URLSearchParams): Partial<Scenario> {
  const fields = Object.entries(SPECIAL).map(([field, read]) => [field, read(asked)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** `2-5` or `1,3,9`. */
function boardsIn(text: string): BoardId[] {
  const [first, last] = text.split('-').map(Number) as [number, number | undefined];
  return last === undefined
    ? text.split(',').map(Number)
    : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
