/** Programs at random and the traces of their runs, told by a loop of its own that counts millisecond by millisecond. */
import fc from 'fast-check';
import type { Trace, TraceEvent } from '../watched/trace.ts';

/** A step, and how long the task then waits for something outside. */
type PlannedStep = { readonly runMs: number; readonly waitMs: number };
type Program = readonly (readonly PlannedStep[])[];

const step = fc.record({
  runMs: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
    fc.integer({ min: 60, max: 200 }),
  ),
  waitMs: fc.integer({ min: 1, max: 80 }),
});

/** Up to six tasks of up to five steps; all are born at 0. */
export const anyProgram: fc.Arbitrary<Program> = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 6,
});

const FIRST_TASK = 2;

/** Plays a program on one loop, first come, first served, and says what happened. */
export function traceOf(program: Program): Trace {
  const events: TraceEvent[] = program.map((_, index) => ({
    kind: 'born',
    at: 0,
    task: index + FIRST_TASK,
    name: `Task-${index}`,
    parent: null,
  }));
  const tasks = program.map((steps, index) => ({ task: index + FIRST_TASK, steps, done: 0, ready: 0 }));
  let at = 0;
  while (tasks.some(({ done, steps }) => done < steps.length)) {
    const next = tasks
      .filter(({ done, steps, ready }) => done < steps.length && ready <= at)
      .sort((a, b) => a.ready - b.ready)[0];
    if (!next) {
      const since = at;
      while (!tasks.some(({ done, steps, ready }) => done < steps.length && ready <= at)) at++;
      events.push({ kind: 'parked', since, at });
      continue;
    }
    const { runMs, waitMs } = next.steps[next.done] as PlannedStep;
    events.push({ kind: 'resumed', at, task: next.task, ready: next.ready });
    at += runMs;
    events.push({ kind: 'suspended', at, task: next.task });
    next.done++;
    next.ready = at + waitMs;
    if (next.done === next.steps.length) events.push({ kind: 'ended', at, task: next.task, how: 'done' });
  }
  events.push({ kind: 'over', at });
  const header = { by: 'a test', script: 'any', lines: 'none', readiness: true, parks: true } as const;
  return { header: { simul: 'trace', version: 1, ...header }, events };
}
