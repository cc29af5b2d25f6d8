/** All exercises, as numbers in a row; a tick where one is done. */
import type { ExerciseName, ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import { EXERCISES } from '../../../shared/exercises/exercises.ts';
import { hashOfCode } from '../../../shared/exercises/link.ts';
import { Icon } from '../../app/icon.tsx';
import { Link } from '../../app/navigation.tsx';
import { t } from '../../app/text.ts';

type Props = {
  readonly now: ExerciseName;
  readonly done: ReadonlySet<ExerciseName>;
  readonly language: ProgramLanguage;
};

export function ExerciseList({ now, done, language }: Props) {
  return (
    <nav class="write-exercises" aria-label={t('code.page.exercises')}>
      <ol>
        {EXERCISES.map(({ name }, index) => {
          const isDone = done.has(name);
          return (
            <li key={name} class={name === now ? 'is-now' : ''}>
              <Link
                to={`/code${hashOfCode({ exercise: name, language, program: null })}`}
                class={`write-exercise ${isDone ? 'is-done' : ''}`}
                isCurrent={name === now}
              >
                {isDone ? <Icon name="check" /> : index + 1}
                <span class="write-exercise-name">{t(`code.exercises.name.${name}`)}</span>
                {isDone && <span class="sr-only">{t('code.page.done')}</span>}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
