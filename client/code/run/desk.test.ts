import { expect, it } from 'vitest';
import { exerciseNamed } from '../../../shared/exercises/exercises.ts';
import { loopOf } from '../../../shared/exercises/judge.ts';
import { forgetMeasured, lastOf } from '../../measured/measured.ts';
import { allSolved, forgetSolved } from '../../measured/programs.ts';
import type { ProgramEvent } from '../../runtime/program.ts';
import { Desk } from './desk.ts';

/** A desk whose programs are told by hand. */
function desk() {
  const tells: ((event: ProgramEvent) => void)[] = [];
  const runProgram = (_: unknown, tell: (event: ProgramEvent) => void) => {
    tells.push(tell);
    return { stop: () => undefined };
  };
  const made = new Desk({ warmUp: () => undefined, runProgram }, 'makeItAwait', 'python');
  return { made, tell: (event: ProgramEvent) => tells.at(-1)?.(event) };
}

it('a program that reaches its goal is kept, and what it came to; one that does not is not', () => {
  forgetMeasured();
  forgetSolved();
  const { made, tell } = desk();
  made.start();
  tell({ kind: 'ended', atMs: 0 });
  expect(made.run.value?.verdict.value?.passed).toBe(false);
  expect(lastOf('code.makeItAwait')).toBeNull();
  expect(allSolved()).toEqual([]);

  const { scenario } = exerciseNamed('makeItAwait');
  made.changed('await all()');
  made.start();
  made.changed('await all(');
  tell({ kind: 'facts', facts: loopOf(scenario), nowMs: scenario.durationMs ?? 0 });
  tell({ kind: 'ended', atMs: 0 });
  const verdict = made.run.value?.verdict.value;
  expect(verdict?.passed).toBe(true);
  expect(made.done.value).toContain('makeItAwait');
  expect(lastOf('code.makeItAwait')).toMatchObject({
    figures: { moves: verdict?.moves, loop: verdict?.loop, bound: verdict?.bound },
    settings: { language: 'python' },
  });
  const [program, ...others] = allSolved();
  expect(program).toMatchObject({ exercise: 'makeItAwait', language: 'python', text: 'await all()' });
  expect(others).toEqual([]);
});
