/** An exercise as data: the hall it is played in, what somebody begins with, one way to do it, and what has to be reached. */
import type { Scenario } from '../simul/index.ts';

/** In the order in which they are shown. */
export const EXERCISE_NAMES = [
  'makeItAwait',
  'whoSleeps',
  'neverAwaited',
  'oneFails',
  'tooSlow',
  'atTheDoor',
  'oldLibrary',
  'threads',
  'ownLoop',
] as const;
export type ExerciseName = (typeof EXERCISE_NAMES)[number];

export const PROGRAM_LANGUAGES = ['python', 'javascript'] as const;
export type ProgramLanguage = (typeof PROGRAM_LANGUAGES)[number];

export type Programs = {
  /** What somebody begins with. */
  readonly starter: string;
  /** One way to do it, to be compared with one's own. */
  readonly solution: string;
};

/** What the hall must have measured. No judge reads a program: whatever reaches it, counts. */
export type Goal =
  /** At least this share of the moves that nobody can beat. */
  | { readonly kind: 'share'; readonly least: number }
  /** Never more boards than this in play, and all games finished. */
  | { readonly kind: 'door'; readonly most: number };

export type Exercise = {
  readonly name: ExerciseName;
  readonly scenario: Scenario;
  readonly goal: Goal;
  readonly python: Programs;
  /** Missing where that language has no such trap. */
  readonly javascript?: Programs;
};
