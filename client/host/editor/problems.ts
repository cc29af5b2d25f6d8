/** What is wrong with the host's own plan, in sentences: what cannot be played, and what would make no sense. */
import { isPlayed, type Plan, type RoundStep, type Step } from '../../../shared/lesson/plan.ts';
import { planProblemsOf } from '../../../shared/lesson/plan-problems.ts';
import { policies } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';

/** Why no class of so many seats can be opened with this plan; null: it can. The sentence counts steps from 1. */
export function whyNot(plan: Plan, seats: number): string | null {
  if (!plan.steps.some(isPlayed)) return t('planner.problems.noRound');
  for (const [index, step] of plan.steps.entries()) {
    const [problem] = problemsOfStep(step, seats);
    if (problem) return t('planner.problems.atStep', { number: index + 1, problem });
  }
  return planProblemsOf(plan, seats)[0] ?? null;
}

/** Why a step cannot be played. Remembered for each step, for the whole step is simulated to find out. */
export function problemsOfStep(step: Step, seats: number): readonly string[] {
  if (!isPlayed(step)) return [];
  const known = problemsKnown.get(step)?.get(seats);
  if (known) return known;
  const problems = planProblemsOf({ name: 'custom', steps: [step] }, seats);
  problemsKnown.set(step, (problemsKnown.get(step) ?? new Map()).set(seats, problems));
  return problems;
}
const problemsKnown = new WeakMap<Step, Map<number, readonly string[]>>();

/** What can be played but would puzzle the class, and what to do about it. */
export function hintsAt(plan: Plan, index: number, seats: number): string[] {
  const step = plan.steps[index];
  const before = plan.steps.slice(0, index);
  if (step?.kind === 'round') return roundHints(step, before, seats);
  if (step?.kind === 'question')
    return questionHints(step.question.about, before, plan.steps.slice(index + 1));
  if (step?.kind !== 'page') return [];
  const needsPeople = step.page === 'waits' || step.page === 'awards' || step.page === 'trace';
  const hasRound = before.some(needsPeople ? isRound : isPlayed);
  const needsNothing = step.page === 'knee' || step.page === 'code' || step.page === 'idea';
  return hasRound || needsNothing ? [] : [t('planner.problems.nothingYet')];
}

const isRound = (step: Step): step is RoundStep => step.kind === 'round';

function roundHints(step: RoundStep, before: readonly Step[], seats: number): string[] {
  const hints: string[] = [];
  const trapped = step.saboteur || (step.traps ?? []).length > 0;
  if (trapped && !policies[step.policy].hasTraps) hints.push(t('planner.problems.trapNeedsLoop'));
  if (step.queueByVote && !before.some((one) => one.kind === 'question' && one.question.about === 'queue'))
    hints.push(t('planner.problems.noVote'));
  const named = [
    ...(step.traps ?? []).map(({ board }) => board),
    ...(step.failures ?? []).map(({ board }) => board),
    ...(step.groups ?? []).flatMap(({ boards }) => boards),
  ];
  const highest = Math.max(0, ...named);
  if (highest > seats) hints.push(t('planner.problems.noBoard', { board: highest, seats }));
  return hints;
}

type About = Extract<Step, { kind: 'question' }>['question']['about'];

function questionHints(about: About, before: readonly Step[], later: readonly Step[]): string[] {
  if (about === 'moves' && !later.some(isPlayed)) return [t('planner.problems.nothingToPredict')];
  if (about === 'queue' && !later.some((step) => isRound(step) && step.queueByVote))
    return [t('planner.problems.voteForNothing')];
  if (about === 'saboteur' && !before.some((step) => isRound(step) && step.saboteur))
    return [t('planner.problems.noSaboteur')];
  return [];
}
