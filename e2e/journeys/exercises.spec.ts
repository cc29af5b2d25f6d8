/** The exercises in Python, each with a wrong program and with a right one: what it begins with, and its solution. */
import { EXERCISE_NAMES, type ExerciseName } from '../../shared/exercises/exercise.ts';
import { exerciseNamed } from '../../shared/exercises/exercises.ts';
import { expect, test } from '../classroom.ts';
import { CodePage } from '../pages/code.ts';
import { en } from '../words.ts';

const { over } = en.code;
/** Programs mostly wait, so that several pages run theirs side by side. The first exercise has a journey of its own. */
const DEALT: readonly (readonly ExerciseName[])[] = [
  ['neverAwaited', 'atTheDoor', 'ownLoop'],
  ['whoSleeps', 'tooSlow', 'threads'],
  ['oneFails', 'oldLibrary'],
];
/** Their workers' clocks run so many times as fast: the bell rings after five seconds instead of twenty. */
const FASTER = 4;

/** Whatever a program can tell the time by, or wait with: put in while Python is still on its way. */
function hasten(faster: number): void {
  const [now, set, wait] = [performance.now.bind(performance), setTimeout, Atomics.wait];
  Object.assign(performance, { now: () => faster * now() });
  Object.assign(self, { setTimeout: (call: () => void, ms = 0) => set(call, ms / faster) });
  Object.assign(Atomics, {
    wait: (cells: Int32Array, at: number, value: number, ms: number) => wait(cells, at, value, ms / faster),
  });
}

async function triesBoth(code: CodePage, name: ExerciseName): Promise<void> {
  await code.turnsTo(name);
  await code.begins();
  await code.ends();
  await expect(code.result, `the beginning of ${name}`).toContainText(over.notYet);
  await code.writes(exerciseNamed(name).python.solution);
  await code.runs();
  await expect(code.result, `the solution of ${name}`).toContainText(over.passed);
}

test('each exercise: what it begins with is not enough, its solution is @long', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  expect([...DEALT.flat(), 'makeItAwait'].sort()).toEqual([...EXERCISE_NAMES].sort());
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  await Promise.all(
    DEALT.map(async (names) => {
      const code = new CodePage(await context.newPage());
      // One that is stopped at once needs no clock.
      code.page.on('worker', (worker) => void worker.evaluate(hasten, FASTER).catch(() => {}));
      await code.page.goto('/code');
      for (const name of names) await triesBoth(code, name);
    }),
  );
  await context.close();
});
