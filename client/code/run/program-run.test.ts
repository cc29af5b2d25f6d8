import { describe, expect, it } from 'vitest';
import { exerciseNamed } from '../../../shared/exercises/exercises.ts';
import { ServedHall } from '../../../shared/program/served-hall.ts';
import type { ProgramEvent } from '../../runtime/program.ts';
import { ProgramRun } from './program-run.ts';
import type { Runner } from './runner.ts';

/** A program whose events are told by hand, on a clock that is turned by hand. */
function begun() {
  const exercise = exerciseNamed('makeItAwait');
  const served = new ServedHall(exercise.scenario);
  let tell: (event: ProgramEvent) => void = () => undefined;
  let stops = 0;
  let nowMs = 500;
  const runner: Runner = {
    warmUp: () => undefined,
    runProgram: (_: unknown, heard: typeof tell) => {
      tell = heard;
      return { stop: () => void stops++ };
    },
  };
  const run = new ProgramRun(runner, 'python', '', exercise, () => nowMs);
  tell({ kind: 'begun', atMs: 0 });
  return {
    run,
    served,
    tell: (event: ProgramEvent) => tell(event),
    /** What the hall has to tell at that time of the round. */
    tellsFacts(atMs: number) {
      nowMs = 500 + atMs;
      tell({ kind: 'facts', facts: served.advance(atMs).facts, nowMs: atMs });
    },
    passes(ms: number) {
      nowMs += ms;
    },
    stops: () => stops,
  };
}

describe('a program that runs', () => {
  it('shows hands that must have gone up, though nobody has told it yet', () => {
    const { run, served, tellsFacts, passes } = begun();
    served.ask({ ask: 'move', board: 1 }, 0);
    tellsFacts(400);
    const stateOf = () => run.hall.seen().hall.boards[0]?.state;
    expect(stateOf()).toBe('thinking');
    passes(19_000);
    expect(stateOf()).toBe('ready');
  });

  it('is judged at the bell, and what it says afterwards is no failure', () => {
    const { run, tellsFacts, tell } = begun();
    tellsFacts(20_000);
    expect(run.state.value).toBe('running');
    tell({ kind: 'failed', message: 'The round is over', line: 7, trace: '', atMs: 20_000 });
    expect(run.state.value).toBe('bell');
    expect(run.failure.value).toBeNull();
    expect(run.verdict.value).toMatchObject({ passed: false, moves: 0 });
  });

  it('whose hall is closed under it is not judged', () => {
    const { run, tellsFacts, tell } = begun();
    tellsFacts(1_000);
    tell({ kind: 'failed', message: 'The class goes on.', line: null, trace: '', atMs: 1_000, isCut: true });
    expect([run.state.value, run.verdict.value]).toEqual(['failed', null]);
    expect(run.failure.value?.message).toBe('The class goes on.');
  });

  it('that breaks off leaves the master standing until the bell', () => {
    const { run, tellsFacts, tell } = begun();
    tellsFacts(1_000);
    tell({ kind: 'failed', message: 'boards is not defined', line: 3, trace: '', atMs: 1_000 });
    expect(run.failure.value?.line).toBe(3);
    expect(run.endedMs).toBe(1_000);
    expect(run.hall.facts.at(-1)).toMatchObject({ kind: 'bellRang', at: 20_000 });
  });

  it('says which line has blocked longest', () => {
    const { run, tell, tellsFacts } = begun();
    tell({ kind: 'line', line: 7, state: 'runs', atMs: 0 });
    tell({ kind: 'line', line: 8, state: 'blocks', atMs: 300 });
    tell({ kind: 'line', line: 9, state: 'blocks', atMs: 4_300 });
    tell({ kind: 'line', line: 8, state: 'blocks', atMs: 4_800 });
    tellsFacts(6_000);
    tell({ kind: 'ended', atMs: 6_000 });
    expect(run.heldMost).toEqual({ line: 8, ms: 5_200 });
  });

  it('is stopped at once, and not judged', () => {
    const { run, stops, tell } = begun();
    run.stop();
    tell({ kind: 'ended', atMs: 10 });
    expect([run.state.value, run.verdict.value, stops()]).toEqual(['stopped', null, 1]);
  });

  it('keeps the last of what it prints', () => {
    const { run, tell } = begun();
    for (let line = 0; line < 1_000; line++)
      tell({ kind: 'printed', text: `${line}\n`, to: 'out', atMs: line });
    const { pieces, isCut } = run.printed.value;
    expect(isCut).toBe(true);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.text).toMatch(/^800\n[\s\S]*999\n$/);
    run.stop();
  });
});
