/** What each task did when: it runs, it is ready and nobody comes, it awaits. */
import type { Ms } from '../simul/index.ts';
import type { LongStep } from './loop-lane.ts';
import { kindOf, type LoopStep, type Run, type Span, type WatchedTask } from './run.ts';

export type TaskDoing = 'runs' | 'holds' | 'waits' | 'ready' | 'awaits';
export type TaskStretch = Span & { readonly doing: TaskDoing };
export type TaskLane = {
  readonly task: WatchedTask;
  readonly stretches: readonly TaskStretch[];
  readonly waitedMs: Ms;
};

/** One lane for each task, from its birth to its end, without gaps. */
export function taskLanesOf(run: Run, long: readonly LongStep[]): readonly TaskLane[] {
  const sinceOf = new Map(long.map(({ step, since }) => [step, since]));
  return run.tasks.map((task) => {
    const stretches = stretchesOf(task, task.endedMs ?? run.endMs, (step) => sinceOf.get(step));
    const waitedMs = stretches.reduce(
      (ms, { doing, from, to }) => ms + (doing === 'ready' ? to - from : 0),
      0,
    );
    return { task, stretches, waitedMs };
  });
}

function stretchesOf(
  task: WatchedTask,
  endMs: Ms,
  sinceOf: (step: LoopStep) => Ms | null | undefined,
): TaskStretch[] {
  const stretches: TaskStretch[] = [];
  let at = task.bornMs;
  const until = (doing: TaskDoing, to: Ms) => {
    if (to > at) stretches.push({ doing, from: at, to });
    at = Math.max(at, to);
  };
  for (const step of task.steps) {
    until('awaits', step.ready ?? step.from);
    until('ready', step.from);
    const since = sinceOf(step);
    until(since !== undefined && kindOf(step) === 'waits' ? 'waits' : 'runs', since ?? step.to);
    until('holds', step.to);
  }
  until('awaits', endMs);
  return stretches;
}
