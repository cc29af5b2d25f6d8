/** The counting thread itself: one question in, one answer out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Counted, countsOf, movesBy } from '../../shared/lesson/counting.ts';
import type { Plan } from '../../shared/lesson/plan.ts';
import { planProblemsOf } from '../../shared/lesson/plan-problems.ts';
import type { Ms, Scenario } from '../../shared/simul/index.ts';

export type Asked =
  | { readonly ask: 'problems'; readonly plan: Plan; readonly seats: number }
  | { readonly ask: 'moves'; readonly scenario: Scenario; readonly atMs: Ms };
export type Problems = {
  readonly problems: readonly string[];
  readonly counts: readonly (Counted | null)[];
};

function answer(asked: Asked): Problems | number {
  if (asked.ask === 'moves') return movesBy(asked.scenario, asked.atMs);
  const problems = planProblemsOf(asked.plan, asked.seats);
  return { problems, counts: countsOf(asked.plan, asked.seats) };
}

parentPort?.postMessage(answer(workerData as Asked));
