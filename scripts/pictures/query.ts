/**
 * What a picture shows, as the query of its address says it: `?policy=blocking&boards=24&masters=8&ramMb=32`. Whatever
 * a scenario can have, a query can name: `trap=11:6000` (11 alone: until the reply), `group=2-5`, `gather=2-5`,
 * `fails=3@20000`.
 */
import type { Cough, Link } from '../../client/models/picture.ts';
import type { PlanName } from '../../shared/lesson/plan.ts';
import { plans } from '../../shared/lesson/plans.ts';
import type { Phase } from '../../shared/protocol/classroom.ts';
import type { BoardId, Ms, PolicyName, QueueOrder, Scenario } from '../../shared/simul/index.ts';

export type Moment = {
  readonly phase: Phase;
  readonly policy: PolicyName;
  readonly boards: number;
  readonly atMs: Ms;
  /** Whoever sits here takes most of the round for one move; 0 is nobody. */
  readonly slow: BoardId;
  /** Where the connection stands. */
  readonly link: Link;
  /** Who coughed, and when: `coughs=3@20000,3@26000`. */
  readonly coughs: readonly Cough[];
  /** What is special about the round. */
  readonly special: Partial<Scenario>;
};

/** The moment that a query names; what it leaves out is as in the README's picture. */
export function momentOf(query: URLSearchParams): Moment {
  return {
    phase: (query.get('phase') ?? 'round') as Phase,
    policy: (query.get('policy') ?? 'blocking') as PolicyName,
    boards: Number(query.get('boards') ?? 24),
    atMs: Number(query.get('atMs') ?? 30_000),
    slow: Number(query.get('slow') ?? 0),
    link: (query.get('link') ?? 'open') as Link,
    coughs: (query.get('coughs')?.split(',') ?? []).map(boardAndTime),
    special: specialOf(query),
  };
}

/** One step of a plan, and where the class is in it. */
export type PlanPlace = {
  readonly plan: PlanName;
  /** From 0. */
  readonly step: number;
  /** Whether the step has ended: its question is closed, its round is over. */
  readonly isOver: boolean;
  readonly seats: number;
  readonly people: number;
  /** Where the round of this step stands. */
  readonly atMs: Ms;
};

/** The step of a plan that a query names. */
export function placeOf(query: URLSearchParams): PlanPlace {
  const seats = Number(query.get('boards') ?? 24);
  const plan = (query.get('plan') ?? 'lesson') as PlanName;
  return {
    plan,
    step: stepOf(plan, query.get('step') ?? ''),
    isOver: query.has('over'),
    seats,
    people: Number(query.get('people') ?? seats),
    atMs: Number(query.get('atMs') ?? 30_000),
  };
}

/** A step is named by its topic, the first of several, or by its place, from 0; `end` is after the last one. */
function stepOf(plan: PlanName, named: string): number {
  const { steps } = plans[plan];
  if (named === 'end') return steps.length;
  const step = /^\d+$/.test(named) ? Number(named) : steps.findIndex(({ topic }) => topic === named);
  if (step < 0) throw new Error(`The plan ${plan} has no step about ${named}`);
  return step;
}

/** The rest is chosen otherwise: by the moment, or by the class that plays. */
type SpecialField = Exclude<
  keyof Scenario,
  'policy' | 'polite' | 'untilTold' | 'boards' | 'exchanges' | 'durationMs' | 'opens' | 'replies'
>;

const number =
  (name: string, factor = 1) =>
  (query: URLSearchParams): number | undefined =>
    query.has(name) ? Number(query.get(name)) * factor : undefined;

/** How each field of a scenario is query for. */
const SPECIAL: {
  readonly [Field in SpecialField]: (query: URLSearchParams) => Scenario[Field] | undefined;
} = {
  queue: (query) => (query.get('queue') ?? undefined) as QueueOrder | undefined,
  playMs: number('playMs'),
  walkMs: number('walkMs'),
  walkVisitMs: number('walkVisitMs'),
  recallMs: number('recallMs'),
  switchMs: number('switchMs'),
  masters: number('masters'),
  brains: (query) => number('brains')(query) ?? number('masters')(query) ?? 1,
  stackBytes: number('stackMb', 1e6),
  ramBytes: number('ramMb', 1e6),
  traps: (query) =>
    (query.get('trap')?.split(',') ?? []).map((trap) => {
      const [board, lingerMs] = trap.split(':').map(Number);
      return { board: board as BoardId, lingerMs: lingerMs ?? 'untilReply' };
    }),
  patienceMs: number('patienceMs'),
  timeoutMs: number('timeoutMs'),
  cleanupMs: number('cleanupMs'),
  door: number('door'),
  groups: (query) =>
    (['group', 'gather'] as const).flatMap((kind) =>
      query.getAll(kind).map((boards) => ({ kind, boards: boardsIn(boards) })),
    ),
  failures: (query) => (query.get('fails')?.split(',') ?? []).map(boardAndTime),
};

/** What the query says of these; what it doesn't is left out. */
function specialOf(query: URLSearchParams): Partial<Scenario> {
  const fields = Object.entries(SPECIAL).map(([field, read]) => [field, read(query)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** Reads `3@20000`. */
function boardAndTime(text: string): { readonly board: BoardId; readonly atMs: Ms } {
  const [board, atMs] = text.split('@').map(Number) as [BoardId, Ms];
  return { board, atMs };
}

/** Reads a list of boards: `2-5` or `1,3,9`. */
function boardsIn(text: string): BoardId[] {
  const [first, last] = text.split('-').map(Number) as [number, number | undefined];
  return last === undefined
    ? text.split(',').map(Number)
    : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
