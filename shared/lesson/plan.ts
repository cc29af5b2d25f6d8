/** A lesson as data: its steps in order, each with everything that it needs. JSON in and out: a file, a link, a message. */
import type { z } from 'zod';
import type { PolicyName, Scenario } from '../simul/index.ts';
import type { planFormat } from './plan-format.ts';

export {
  CLOCK_MS,
  LAB_MS,
  PLAN_NAMES,
  PROGRAM_BOARDS,
  PROGRAM_MS,
  QUESTION_MS,
  ROUND_MS,
  SHARED_MASTERS_MAX,
  SHOW_BOARDS_MAX,
  STEPS_MAX,
} from './limits.ts';

export type Plan = z.infer<typeof planFormat>;
export type PlanName = Plan['name'];
export type Step = Plan['steps'][number];
/** The class plays. */
export type RoundStep = Extract<Step, { kind: 'round' }>;
/** Bots alone play. */
export type ShowStep = Extract<Step, { kind: 'show' }>;
export type QuestionStep = Extract<Step, { kind: 'question' }>;
/** Everybody writes the master. */
export type ProgramStep = Extract<Step, { kind: 'program' }>;
/** One of the course's claims, measured before the class. */
export type LabStep = Extract<Step, { kind: 'lab' }>;
export type PageStep = Extract<Step, { kind: 'page' }>;
export type Question = QuestionStep['question'];
export type Page = PageStep['page'];

/** What a plan may say about the hall of a round; who sits there and what a master's move costs in class is not among it. */
export type HallRules = Partial<Omit<Scenario, 'policy' | 'polite' | 'boards' | 'exchanges' | 'replies'>> & {
  readonly policy: PolicyName;
};

/** Steps in which a hall is played. */
export const isPlayed = (step: Step): step is RoundStep | ShowStep =>
  step.kind === 'round' || step.kind === 'show';

/** A plan of nothing but rounds. */
export function planOf(rounds: readonly Omit<RoundStep, 'kind' | 'topic'>[]): Plan {
  return { name: 'custom', steps: rounds.map((round) => ({ kind: 'round', topic: round.policy, ...round })) };
}
