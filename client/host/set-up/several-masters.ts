/** A hall that is too large for one body, and the plan in which several masters share it. */
import { roundWithoutPeople } from '../../../shared/lesson/halls.ts';
import { type Plan, type RoundStep, SHARED_MASTERS_MAX, type Step } from '../../../shared/lesson/plan.ts';
import { DRIVEN, type Ms, USUAL_THINK_MS } from '../../../shared/simul/index.ts';
import { isOutOfReach, mastersFor, type Pace, paceIn } from '../../models/live/pace.ts';

export type LongHall = {
  readonly pace: Pace;
  readonly durationMs: Ms;
  /** So many masters come to everybody once. */
  readonly masters: number;
};

/**
 * The longest round of the plan, if even there the bell rings before one body could come to everybody.
 * @returns null: he can, or there is no round of one master
 */
export function tooLongFor(plan: Plan, seats: number): LongHall | null {
  const [longest] = plan.steps.filter(isOfOne).sort((a, b) => b.durationMs - a.durationMs);
  if (!longest) return null;
  const { durationMs } = longest;
  const scenario = roundWithoutPeople(longest, seats);
  const pace = paceIn(scenario, durationMs, USUAL_THINK_MS);
  if (!pace || !isOutOfReach(pace, scenario)) return null;
  return { pace, durationMs, masters: Math.min(SHARED_MASTERS_MAX, mastersFor(pace, seats, durationMs)) };
}

/** Rounds of the class with one master, who goes by himself. */
const isOfOne = (step: Step): step is RoundStep =>
  step.kind === 'round' && step.policy !== DRIVEN && (step.masters ?? 1) === 1;

/** The plan with so many masters in each of those rounds, so that they stay comparable. */
export const sharedBy = (plan: Plan, masters: number): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => (isOfOne(step) ? { ...step, masters, brains: masters } : step)),
});
