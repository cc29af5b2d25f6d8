/** What stands against a plan, in words: scenarios that can't be played, and those that nobody could wait for. */
import { DRIVEN, problemsOf } from '../simul/index.ts';
import { counted, showLastsMs } from './counting.ts';
import { mayBeDriven, roundWithoutPeople, showOf } from './halls.ts';
import { isPlayed, type Plan, type RoundStep, type ShowStep } from './plan.ts';

/** In all steps together: so much is counted in about a second, before a hall is opened. */
const PLAN_FACTS_MAX = 1_000_000;
/** Nobody looks at one show for longer, on the wall's clock. */
const SHOW_WALL_MS_MAX = 3_600_000;

/** What stands against a plan in a hall of so many seats: of its first step against which something does; none: it can be played. */
export function planProblemsOf(plan: Plan, boards: number): string[] {
  let facts = 0;
  for (const step of plan.steps.filter(isPlayed)) {
    const problems = step.kind === 'round' ? roundProblemsOf(step, boards) : showProblemsOf(step);
    if (problems.length > 0) return problems;
    facts += counted(step, boards).facts;
    if (facts > PLAN_FACTS_MAX)
      return ['Too much happens in this plan as a whole: take fewer rounds and shows, or shorter ones.'];
  }
  return [];
}

function roundProblemsOf(step: RoundStep, boards: number): string[] {
  if (step.policy === DRIVEN && !mayBeDriven(step))
    return ['One person is the master of this round: take one master, or another rule.'];
  const problems = problemsOf(roundWithoutPeople(step, boards));
  if (problems.length > 0 || Number.isFinite(counted(step, boards).facts)) return problems;
  return ['Too much happens in this round: take fewer masters, longer steps or a shorter time.'];
}

function showProblemsOf(step: ShowStep): string[] {
  const problems = problemsOf(showOf(step));
  if (problems.length > 0) return problems;
  const lastsMs = showLastsMs(step);
  if (!Number.isFinite(lastsMs))
    return ['This show is too long: take fewer boards, fewer moves or a shorter time.'];
  if (lastsMs / step.speed > SHOW_WALL_MS_MAX)
    return ['This show would stand there for more than an hour: play it faster, or make it shorter.'];
  return [];
}
