/** All exercises, in the order in which they are shown. */
import type { Exercise, ExerciseName, ProgramLanguage, Programs } from './exercise.ts';
import { atTheDoor } from './programs/at-the-door.ts';
import { makeItAwait } from './programs/make-it-await.ts';
import { neverAwaited } from './programs/never-awaited.ts';
import { oldLibrary } from './programs/old-library.ts';
import { oneFails } from './programs/one-fails.ts';
import { ownLoop } from './programs/own-loop.ts';
import { threads } from './programs/threads.ts';
import { tooSlow } from './programs/too-slow.ts';
import { whoSleeps } from './programs/who-sleeps.ts';

export const EXERCISES: readonly Exercise[] = [
  makeItAwait,
  whoSleeps,
  neverAwaited,
  oneFails,
  tooSlow,
  atTheDoor,
  oldLibrary,
  threads,
  ownLoop,
];

/** The exercise of that name; the first one where there is none. */
export const exerciseNamed = (name: ExerciseName): Exercise =>
  EXERCISES.find((exercise) => exercise.name === name) ?? makeItAwait;

/** The programs of an exercise, in Python where there are none in that language. */
export function programsOf(
  exercise: Exercise,
  language: ProgramLanguage,
): Programs & { readonly language: ProgramLanguage } {
  const own = exercise[language];
  return own ? { ...own, language } : { ...exercise.python, language: 'python' };
}
