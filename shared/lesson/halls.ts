/** The halls that a plan's steps ask for, as the core plays them. */
import {
  type BoardId,
  classRound,
  type Ms,
  playThrough,
  problemsOf,
  type QueueOrder,
  type Scenario,
  scenarioOf,
} from '../simul/index.ts';
import type { HallRules, Plan, RoundStep, ShowStep } from './plan.ts';

/** What is known only when a round begins. */
export type Found = {
  readonly boards: number;
  /** Where the blocking call is held, in a saboteur's round. */
  readonly saboteur: BoardId | null;
  /** The order that the class has voted for. */
  readonly queue: QueueOrder | null;
};

/** The rules of a round with people. What a plan says of boards that this hall doesn't have is left out. */
export function rulesOf(step: RoundStep, { boards, saboteur, queue }: Found): HallRules & { durationMs: Ms } {
  const {
    kind: _kind,
    topic: _topic,
    title: _title,
    say: _say,
    saboteur: hasOne,
    queueByVote,
    ...rules
  } = step;
  const here = ({ board }: { readonly board: BoardId }) => board <= boards;
  const traps = (rules.traps ?? []).filter(here);
  if (hasOne && saboteur !== null) traps.push({ board: saboteur, lingerMs: 'untilReply' });
  const groups = (rules.groups ?? [])
    .map((group) => ({ ...group, boards: group.boards.filter((board) => board <= boards) }))
    .filter((group) => group.boards.length > 0);
  const failures = (rules.failures ?? []).filter(here);
  return { ...rules, ...(queueByVote && queue !== null && { queue }), traps, groups, failures };
}

/** The hall of a show, as it is played to its end. */
export function showOf(step: ShowStep): Scenario {
  return scenarioOf(step.scenario);
}

/** More is not shown: a server must be able to say at once how long a show takes. */
const SHOW_FACTS_MAX = 500_000;

class TooLong extends Error {}

/** How long a show takes, on its own clock; Infinity: it is too long to be shown. @throws RangeError where it can't be played */
export function showLastsMs(step: ShowStep): Ms {
  const known = lasting.get(step);
  if (known !== undefined) return known;
  const lastsMs = countedMs(showOf(step));
  lasting.set(step, lastsMs);
  return lastsMs;
}
/** Who looks at a plan asks again and again. */
const lasting = new WeakMap<ShowStep, Ms>();

function countedMs(scenario: Scenario): Ms {
  if (isHopeless(scenario)) return Number.POSITIVE_INFINITY;
  let facts = 0;
  const count = () => {
    facts++;
    if (facts > SHOW_FACTS_MAX) throw new TooLong();
  };
  try {
    return playThrough(scenario, count).now;
  } catch (error) {
    if (error instanceof TooLong) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/** Each exchange is two facts at least, unless something ends the games early: that many need not be counted. */
function isHopeless({ boards, exchanges, durationMs, timeoutMs, failures }: Scenario): boolean {
  const endsEarly = durationMs !== null || timeoutMs !== null || failures.length > 0;
  return !endsEarly && boards * (exchanges ?? 0) * 2 > SHOW_FACTS_MAX;
}

/** What stands against a plan in a hall of so many seats, in words; none: it can be played. */
export function planProblemsOf(plan: Plan, boards: number): string[] {
  return plan.steps.flatMap((step) => {
    if (step.kind === 'round') {
      const rules = rulesOf(step, { boards, saboteur: 1, queue: null });
      return problemsOf(classRound({ ...rules, boards, replies: SOMEBODY }));
    }
    return step.kind === 'show' ? showProblemsOf(step) : [];
  });
}

/** Whoever sits there takes a moment. */
const SOMEBODY = { kind: 'fixed', ms: 1_000 } as const;

function showProblemsOf(step: ShowStep): string[] {
  const problems = problemsOf(showOf(step));
  if (problems.length > 0 || showLastsMs(step) < Number.POSITIVE_INFINITY) return problems;
  return ['This show is too long: take fewer boards, fewer moves or a shorter time.'];
}
