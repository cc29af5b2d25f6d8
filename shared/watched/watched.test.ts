/** Real runs, kept as files: what a person is told about each. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasLoop, holdsOf } from './holds.ts';
import { longStepsOf, loopLaneOf, loopLedgerOf } from './loop-lane.ts';
import { traceFrom } from './read.ts';
import { runOf } from './run.ts';
import { taskLanesOf } from './task-lanes.ts';
import type { Trace } from './trace.ts';
import { whatIfAwaited } from './what-if.ts';

const textOf = (name: string) =>
  readFileSync(new URL(`../testing/traces/${name}.trace`, import.meta.url), 'utf8');

function watched(name: string) {
  const trace = traceFrom(textOf(name)) as Trace;
  const run = runOf(trace);
  const long = longStepsOf(run);
  return { run, long, holds: holdsOf(long), ledger: loopLedgerOf(loopLaneOf(run, long)) };
}

describe('a time.sleep that hides in a helper, written down by simul.py', () => {
  const { run, long, holds, ledger } = watched('hidden.simul');

  it('is found: file, line, how long, and how many were ready', () =>
    expect(holds).toMatchObject([
      { place: { file: 'hidden.py', line: 5, name: 'look_up' }, times: 1, others: 2, kind: 'waits' },
    ]));
  it('took half a second, all of it at the cost of others', () => {
    expect(holds[0]?.ms).toBeCloseTo(500, -1);
    expect(ledger.holds).toBeCloseTo(500, -1);
  });
  it('kept two tasks waiting that were ready', () =>
    expect(
      taskLanesOf(run, long)
        .filter(({ waitedMs }) => waitedMs > 400)
        .map(({ task }) => `${task.does} ${task.name}`),
    ).toEqual(['greet Task-3', 'greet Task-4']));
  it('awaited, nobody would have waited; the task itself takes as long as before', () => {
    const awaited = whatIfAwaited(run, long);
    expect(whatIfAwaited(run, []).waitedMs).toBeGreaterThan(900);
    expect(awaited.waitedMs).toBeLessThan(20);
    expect(awaited.endMs).toBeCloseTo(run.endMs, -1);
  });
  it('brings its source along', () =>
    expect(run.files.get('hidden.py')?.split('\n')[4]).toContain('time.sleep(0.5)'));
});

describe('a program in which nothing blocks', () => {
  const { run, holds, ledger } = watched('calm.simul');
  it('is not accused of anything', () => expect(holds).toEqual([]));
  it('is parked nearly all of the time', () => expect(ledger.parked / ledger.allMs).toBeGreaterThan(0.9));
  it('has tasks with parents', () =>
    expect(run.tasks.filter(({ does }) => does === 'greet').map(({ parent }) => parent)).toEqual([2, 2]));
});

describe('files of the Chrome trace format', () => {
  it('viztracer: one lane a coroutine, the function that held the loop, and the source', () => {
    const { run, holds } = watched('viztracer');
    expect(run.tasks.map(({ does }) => does)).toEqual(['main', 'greet']);
    expect(holds).toMatchObject([{ place: { file: 'hidden.py', line: 4, name: 'look_up' } }]);
    expect(run.header).toMatchObject({ lines: 'functions', readiness: false, parks: true });
    expect(run.files.has('hidden.py')).toBe(true);
  });
  it('viztracer --log_async: one lane a task', () => {
    const { run, holds } = watched('viztracer-async');
    expect(run.tasks.filter(({ does }) => does === 'greet')).toHaveLength(3);
    expect(holds).toMatchObject([{ place: { name: 'look_up' } }]);
  });
  it('Node: a lane for each chain of promises, and the step that held the loop', () => {
    const { run, holds, ledger } = watched('node');
    expect(run.tasks.filter(({ steps }) => steps.length === 3)).toHaveLength(3);
    expect(holds).toHaveLength(1);
    expect(ledger.holds).toBeGreaterThan(290);
    expect(run.header).toMatchObject({ by: 'Node', lines: 'none', readiness: false });
  });
});

describe('a file that is no trace', () => {
  it.each([
    ['', 'notATrace'],
    ['{"simul":"class","version":1}', 'notATrace'],
    ['{"simul":"trace","version":2}\n', 'newer'],
    ['{"traceEvents":[]}', 'noTasks'],
    ['{"traceEvents":[{"ph":"X","name":"paint","ts":1,"dur":2,"pid":1,"tid":1}]}', 'noTasks'],
    ['[1, 2', 'notATrace'],
  ])('%s: %s', (text, problem) => expect(traceFrom(text)).toBe(problem));

  it('that was cut off in the middle is read as far as it goes', () => {
    const whole = textOf('hidden.simul');
    const { run } = { run: runOf(traceFrom(whole.slice(0, whole.length / 2)) as Trace) };
    expect(run.isOver).toBe(false);
    expect(hasLoop(run)).toBe(true);
  });
  it('with nonsense in its events loses the nonsense alone', () => {
    const nonsense = '{"kind":"resumed","at":-1,"task":"x"}\n{"kind":"parked"}\nnull\n[]\n';
    const [header, ...rest] = textOf('calm.simul').split('\n');
    const trace = traceFrom([header, nonsense, ...rest].join('\n')) as Trace;
    expect(runOf(trace)).toEqual(runOf(traceFrom(textOf('calm.simul')) as Trace));
  });
});

describe('a script without a loop', () => {
  it('has one lane, and harms nobody', () => {
    const header = { by: 'Python', script: 'a.py', lines: 'exact', readiness: true, parks: true } as const;
    const place = { file: 'a.py', line: 3, name: 'brew' };
    const run = runOf({
      header: { simul: 'trace', version: 1, ...header },
      events: [
        { kind: 'born', at: 0, task: 1, name: '', parent: null },
        { kind: 'resumed', at: 0, task: 1, ready: 0 },
        { kind: 'suspended', at: 3000, task: 1, cpuMs: 4, lines: [{ ...place, ms: 2990 }] },
        { kind: 'over', at: 3000 },
      ],
    });
    expect(hasLoop(run)).toBe(false);
    expect(holdsOf(longStepsOf(run))).toMatchObject([{ place, harmMs: 0, ms: 2990 }]);
    expect(loopLedgerOf(loopLaneOf(run))).toMatchObject({ runs: 0, waits: 3000 });
  });

  it('says that it waits where the line itself says so, though nobody measured the processor', () => {
    const header = { by: 'Python', script: 'a.py', lines: 'exact', readiness: true, parks: true } as const;
    const place = { file: 'a.py', line: 2, name: 'brew' };
    const run = runOf({
      header: { simul: 'trace', version: 1, ...header },
      events: [
        { kind: 'file', file: 'a.py', text: 'import time\ntime.sleep(3)\n' },
        { kind: 'born', at: 0, task: 1, name: '', parent: null },
        { kind: 'resumed', at: 0, task: 1, ready: 0 },
        { kind: 'suspended', at: 3000, task: 1, lines: [{ ...place, ms: 2990 }] },
        { kind: 'over', at: 3000 },
      ],
    });
    expect(holdsOf(longStepsOf(run), run.files)).toMatchObject([{ kind: 'waits' }]);
    expect(holdsOf(longStepsOf(run))).toMatchObject([{ kind: null }]);
  });
});
