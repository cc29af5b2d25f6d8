/** Programs and what was done, as this browser keeps them; nothing is sent anywhere. */
import {
  EXERCISE_NAMES,
  type ExerciseName,
  type ProgramLanguage,
} from '../../../shared/exercises/exercise.ts';
import { recall, remember } from '../../app/browser/storage.ts';

/** No program is longer. */
export const LETTERS_MAX = 50_000;

const keyOf = (exercise: ExerciseName, language: ProgramLanguage) => `simul.code.${exercise}.${language}`;
const DONE = 'simul.code.done';
const LANGUAGE = 'simul.code.language';

export const keptProgram = (exercise: ExerciseName, language: ProgramLanguage): string | null =>
  recall(keyOf(exercise, language));

/** @param text null: it is forgotten */
export function keepProgram(exercise: ExerciseName, language: ProgramLanguage, text: string | null): void {
  remember(keyOf(exercise, language), text);
}

/** Whether this browser keeps anything for pages. */
export function keepsAnything(): boolean {
  const key = 'simul.code.trial';
  remember(key, 'kept');
  const keeps = recall(key) === 'kept';
  remember(key, null);
  return keeps;
}

export function keptDone(): ReadonlySet<ExerciseName> {
  const names = (recall(DONE) ?? '').split(' ');
  return new Set(EXERCISE_NAMES.filter((name) => names.includes(name)));
}

export const keepDone = (done: ReadonlySet<ExerciseName>): void => remember(DONE, [...done].join(' '));

export const keptLanguage = (): ProgramLanguage =>
  recall(LANGUAGE) === 'javascript' ? 'javascript' : 'python';
export const keepLanguage = (language: ProgramLanguage): void => remember(LANGUAGE, language);
