/** What holds of every watched run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProgram, traceOf } from '../testing/any-program.ts';
import { holdsOf } from './holds.ts';
import { longStepsOf, loopLaneOf, loopLedgerOf } from './loop-lane.ts';
import { type LoopStep, type Run, runOf, type Span } from './run.ts';
import { taskLanesOf } from './task-lanes.ts';
import { whatIfAwaited } from './what-if.ts';

const anyRun = anyProgram.map((program) => runOf(traceOf(program)));
const law = (holds: (run: Run) => void) => fc.assert(fc.property(anyRun, holds));

function expectNoGaps(spans: readonly Span[], fromMs: number, toMs: number): void {
  let at = fromMs;
  for (const { from, to } of spans) {
    expect(from).toBe(at);
    expect(to).toBeGreaterThan(from);
    at = to;
  }
  expect(at).toBe(toMs);
}

const lengthOf = ({ from, to }: Span) => to - from;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const harmful = (run: Run) => longStepsOf(run).filter(({ since }) => since !== null);

describe('laws of a watched run', () => {
  it('every millisecond of the loop is accounted for, once', () =>
    law((run) => {
      const lane = loopLaneOf(run);
      expectNoGaps(lane, 0, run.endMs);
      const { runs, holds, waits, parked, own, allMs } = loopLedgerOf(lane);
      expect(runs + holds + waits + parked + own).toBe(allMs);
      expect(allMs).toBe(run.endMs);
    }));

  it('the loop is parked only where no task is ready, and holds only where one is', () =>
    law((run) => {
      const readyAt = (ms: number, but?: number) =>
        run.steps.some(({ task, ready, from }) => task !== but && (ready ?? from) <= ms && ms < from);
      for (const { doing, from, task } of loopLaneOf(run)) {
        if (doing === 'parked') expect(readyAt(from)).toBe(false);
        if (doing === 'holds') expect(readyAt(from, task)).toBe(true);
      }
    }));

  it('a task has a lane without gaps from its birth to its end', () =>
    law((run) => {
      for (const { task, stretches } of taskLanesOf(run, longStepsOf(run)))
        expectNoGaps(stretches, task.bornMs, task.endedMs ?? run.endMs);
    }));

  it('what the lane holds is what those are blamed for who held it', () =>
    law((run) => {
      const { holds } = loopLedgerOf(loopLaneOf(run));
      expect(sum(holdsOf(longStepsOf(run)).map(({ harmMs }) => harmMs))).toBe(holds);
    }));

  it('a run that is not over yet is the beginning of the whole', () =>
    fc.assert(
      fc.property(anyProgram, fc.nat(), (program, cut) => {
        const { header, events } = traceOf(program);
        const part = runOf({ header, events: events.slice(0, cut % events.length) });
        expectNoGaps(loopLaneOf(part), 0, part.endMs);
      }),
    ));
});

describe('laws of what if', () => {
  it('with nothing awaited the model gives the run back, to the millisecond', () =>
    law((run) => {
      const { pieces, endMs } = whatIfAwaited(run, []);
      expect(pieces.map(({ task, from, to }) => ({ task, from, to }))).toEqual(
        run.steps.map(({ task, from, to }) => ({ task, from, to })),
      );
      expect(endMs).toBe(run.endMs);
    }));

  it('no two pieces overlap, none begins before it is ready, and the lane has no gaps', () =>
    law((run) => {
      const { pieces, lane, endMs } = whatIfAwaited(run, harmful(run));
      pieces.forEach(({ from, ready }, index) => {
        expect(from).toBeGreaterThanOrEqual(ready);
        expect(from).toBeGreaterThanOrEqual(pieces[index - 1]?.to ?? 0);
      });
      expectNoGaps(lane, 0, endMs);
    }));

  it('the work is the same but for the calls that are awaited', () =>
    law((run) => {
      const awaited = harmful(run);
      const { pieces } = whatIfAwaited(run, awaited);
      const taken = sum(awaited.map(({ step }) => lengthOf(step)));
      expect(sum(pieces.map(lengthOf))).toBe(sum(run.steps.map(lengthOf)) - taken);
    }));

  it('a task takes as long as it alone would, or longer', () =>
    law((run) => {
      const { pieces } = whatIfAwaited(run, harmful(run));
      for (const { id, steps } of run.tasks) {
        const last = pieces.findLast(({ task }) => task === id);
        expect(last?.to ?? 0).toBeGreaterThanOrEqual(aloneMs(steps));
      }
    }));
});

/** How long these steps and the waits between them take if nobody else is there. */
function aloneMs(steps: readonly LoopStep[]): number {
  return sum(
    steps.map((step, index) => lengthOf(step) + (step.ready ?? step.from) - (steps[index - 1]?.to ?? 0)),
  );
}
