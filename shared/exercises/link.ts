/** Where on `/code` somebody is, as the address says it behind its `#`: which exercise, in which language, with which program. */
import { EXERCISE_NAMES, type ExerciseName, PROGRAM_LANGUAGES, type ProgramLanguage } from './exercise.ts';

export type CodePlace = {
  readonly exercise: ExerciseName;
  /** Null: whatever was chosen last. */
  readonly language: ProgramLanguage | null;
  /** A whole program, packed; null: none. */
  readonly program: string | null;
  /** The key of a hall on the server, where a program on another machine plays; null: none. */
  readonly hall: string | null;
};

/** What an address means. @param hash the part from `#` on */
export function codePlaceOf(hash: string): CodePlace {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    exercise: EXERCISE_NAMES.find((name) => name === said.get('exercise')) ?? EXERCISE_NAMES[0],
    language: PROGRAM_LANGUAGES.find((name) => name === said.get('language')) ?? null,
    program: said.get('program'),
    hall: said.get('hall'),
  };
}

/** The part of the address from `#` on. */
export function hashOfCode({ exercise, language, program }: Omit<CodePlace, 'hall'>): string {
  const said = new URLSearchParams({ exercise });
  if (language !== null) said.set('language', language);
  if (program !== null) said.set('program', program);
  return `#${said}`;
}
