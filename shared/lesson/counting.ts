/** How much happens in the halls of a plan, and how long that takes: found out by playing them, without anybody. */
import {
  book,
  ledgerOf,
  type Ms,
  openBooks,
  playInPieces,
  playThrough,
  problemsOf,
  type Scenario,
} from '../simul/index.ts';
import { roundWithoutPeople, showOf } from './halls.ts';
import { isPlayed, type Plan, type RoundStep, type ShowStep } from './plan.ts';

/** More is not played: what happens is kept and sent, and a server must be able to say how long a show takes. */
const FACTS_MAX = { round: 200_000, show: 500_000 } as const;
/** So many are counted in some milliseconds, boards that must be set up among them. */
const SOON_MAX = 20_000;
/** And so many in a tenth of a second: in pieces nobody waits for that, and a thread of its own takes longer to begin. */
const SOON_IN_PIECES_MAX = 200_000;
const PIECE_FACTS = 500;

/** How many facts, and how long on the hall's own clock; both Infinity: more than is played. */
export type Counted = { readonly facts: number; readonly lastsMs: Ms };

const TOO_MUCH: Counted = { facts: Number.POSITIVE_INFINITY, lastsMs: Number.POSITIVE_INFINITY };

/** Counts where nobody has to wait for it. */
export interface Counter {
  /** What stands against a plan in a hall of so many seats; what was counted of it is known from now on. */
  problemsOf(plan: Plan, seats: number): Promise<readonly string[]>;
  /** How many moves are answered in a show by that moment of its clock. */
  movesBy(scenario: Scenario, atMs: Ms): Promise<number>;
}

/** How long a show takes, on its own clock; Infinity: it is too long to be shown. @throws RangeError where it can't be played */
export function showLastsMs(step: ShowStep): Ms {
  return counted(step, step.scenario.boards).lastsMs;
}

/** What happens in one step. @param seats of the hall: a round has as many boards @throws RangeError where it can't be played */
export function counted(step: RoundStep | ShowStep, seats: number): Counted {
  const known = knownOf(step, seats);
  if (known) return known;
  const count = countedUpTo(hallOf(step, seats), FACTS_MAX[step.kind]) ?? TOO_MUCH;
  know(step, seats, count);
  return count;
}

/**
 * Counts all that happens in a plan where that is soon done, in pieces of a fraction of a millisecond; then it is known from
 * now on. So is a plan that can't be played: nobody counts it.
 * @returns whether it is known; else too much happens to be counted beside other work
 */
export function* soonCounted(plan: Plan, seats: number): Generator<undefined, boolean> {
  let left = SOON_IN_PIECES_MAX;
  for (const step of plan.steps.filter(isPlayed)) {
    const scenario = hallOf(step, seats);
    if (problemsOf(scenario).length > 0) return true;
    left -= scenario.boards;
    const known = left > 0 ? knownOf(step, seats) : null;
    const count = known ?? (left > 0 ? yield* countedInPieces(scenario, left) : null);
    yield;
    if (count === null) return false;
    know(step, seats, count);
    left -= count.facts;
  }
  return true;
}

/** What was counted of each step of a plan; null: nothing. */
export function countsOf(plan: Plan, seats: number): readonly (Counted | null)[] {
  return plan.steps.map((step) => (isPlayed(step) ? knownOf(step, seats) : null));
}

/** Somebody else has counted this plan. @param counted as `countsOf` told it there */
export function knowCounts(plan: Plan, seats: number, counted: readonly (Counted | null)[]): void {
  plan.steps.forEach((step, index) => {
    const count = counted[index];
    if (count && isPlayed(step)) know(step, seats, count);
  });
}

/**
 * How many moves are answered in a show by that moment of its clock.
 * @param soon only where that is counted in some milliseconds: else null
 */
export function movesBy(scenario: Scenario, atMs: Ms, { soon }: { readonly soon: true }): number | null;
export function movesBy(scenario: Scenario, atMs: Ms): number;
export function movesBy(scenario: Scenario, atMs: Ms, { soon = false } = {}): number | null {
  let left = soon ? SOON_MAX - scenario.boards : Infinity;
  const books = openBooks(scenario);
  const count = (fact: Parameters<typeof book>[1]) => {
    book(books, fact);
    return --left >= 0;
  };
  if (left >= 0) playThrough(scenario, count, atMs);
  return left < 0 ? null : ledgerOf(books).movesAnswered;
}

/** Counts in place, for whoever has nobody waiting. */
export const countsHere: Pick<Counter, 'movesBy'> = {
  movesBy: async (scenario, atMs) => movesBy(scenario, atMs),
};

/** Who looks at a plan asks again and again. By step: of a round by its seats too. */
const counts = new WeakMap<RoundStep | ShowStep, Map<number, Counted>>();
const boardsOf = (step: RoundStep | ShowStep, seats: number) =>
  step.kind === 'round' ? seats : step.scenario.boards;
const hallOf = (step: RoundStep | ShowStep, seats: number) =>
  step.kind === 'round' ? roundWithoutPeople(step, seats) : showOf(step);

function knownOf(step: RoundStep | ShowStep, seats: number): Counted | null {
  return counts.get(step)?.get(boardsOf(step, seats)) ?? null;
}
function know(step: RoundStep | ShowStep, seats: number, count: Counted): void {
  counts.set(step, (counts.get(step) ?? new Map<number, Counted>()).set(boardsOf(step, seats), count));
}

/** @returns null: more happens */
function* countedInPieces(scenario: Scenario, factsMax: number): Generator<undefined, Counted | null> {
  if (isHopeless(scenario, factsMax)) return null;
  let facts = 0;
  const { now } = yield* playInPieces(scenario, () => ++facts <= factsMax, PIECE_FACTS);
  return facts > factsMax ? null : { facts, lastsMs: now };
}
/** The same at once. */
function countedUpTo(scenario: Scenario, factsMax: number): Counted | null {
  const counting = countedInPieces(scenario, factsMax);
  for (;;) {
    const { done, value } = counting.next();
    if (done) return value;
  }
}

/** Each exchange is two facts at least, unless something ends the games early: that many need not be counted. */
function isHopeless(scenario: Scenario, factsMax: number): boolean {
  const { boards, exchanges, durationMs, timeoutMs, failures } = scenario;
  const endsEarly = durationMs !== null || timeoutMs !== null || failures.length > 0;
  return !endsEarly && boards * (exchanges ?? 0) * 2 > factsMax;
}
