/** The programs that have reached their goal, as the last page of the course shows them. */
import { EXERCISE_NAMES, type ExerciseName } from '../../../shared/exercises/exercise.ts';
import { t } from '../../app/text.ts';
import type { Solved } from '../../measured/programs.ts';
import type { LastOf } from '../own.ts';

export type Written = {
  readonly exercise: ExerciseName;
  /** "Make it await (Python)". */
  readonly title: string;
  /** What it came to, and whether some of it is left out. */
  readonly about: string;
  readonly text: string;
};

/** So many are on the page, until somebody chooses. */
const SHOWN_AT_FIRST = 2;

/** @param solved those that this browser keeps @returns in the order of the exercises */
export function writtenOf(solved: readonly Solved[], lastOf: LastOf): readonly Written[] {
  return EXERCISE_NAMES.flatMap((exercise) => {
    const one = solved.findLast((program) => program.exercise === exercise);
    return one ? [writtenAs(exercise, one, lastOf)] : [];
  });
}

function writtenAs(exercise: ExerciseName, solved: Solved, lastOf: LastOf): Written {
  const language = solved.language === 'javascript' ? 'javascript' : 'python';
  const measured = lastOf({ what: `code.${exercise}`, figures: ['moves', 'bound'] });
  const { moves = null, bound = null } = measured?.figures ?? {};
  const reached = moves === null || bound === null ? [] : [t('course.end.reached', { moves, bound })];
  const { lettersLeftOut } = solved;
  const leftOut = lettersLeftOut > 0 ? [t('course.end.leftOut', { letters: lettersLeftOut })] : [];
  return {
    exercise,
    title: t('course.end.written', {
      name: t(`code.exercises.name.${exercise}`),
      language: t(`code.page.languages.${language}`),
    }),
    about: [...reached, ...leftOut].join(' '),
    text: solved.text.trimEnd(),
  };
}

/** Those that are on the page at first: the course's own exercise, and the one that was solved last. */
export function chosenAtFirst(solved: readonly Solved[]): readonly string[] {
  const own = solved.filter(({ exercise }) => exercise === 'makeItAwait');
  const others = solved.filter((one) => !own.includes(one)).reverse();
  return [...own, ...others].slice(0, SHOWN_AT_FIRST).map(({ exercise }) => exercise);
}
