/** The learner's own programs on the last page: two of them at first, others as they choose. */
import { t } from '../../app/text.ts';
import type { Written } from './written.ts';

type ProgramsProps = {
  /** All that there are. */
  readonly written: readonly Written[];
  /** Exercises whose programs are on the page. */
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
};

export function Programs({ written, chosen, choose }: ProgramsProps) {
  const shown = written.filter(({ exercise }) => chosen.includes(exercise));
  return (
    <section aria-labelledby="course-program" class="course-programs">
      <h2 id="course-program">{t('course.end.program', { count: Math.max(1, shown.length) })}</h2>
      {written.length > 1 && <Choose written={written} chosen={chosen} choose={choose} />}
      {shown.length === 0 && (
        <p class="muted">{t(written.length === 0 ? 'course.end.noProgram' : 'course.end.noneChosen')}</p>
      )}
      {shown.map(({ exercise, title, about, text }) => (
        <div key={exercise}>
          <h3>{title}</h3>
          <p>{about}</p>
          <pre
            class="course-program mono"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: by keyboard, too, a long line is scrolled to
            tabIndex={0}
          >
            {text}
          </pre>
        </div>
      ))}
    </section>
  );
}

function Choose({ written, chosen, choose }: ProgramsProps) {
  const turn = (exercise: string, isOn: boolean) =>
    choose(isOn ? [...chosen, exercise] : chosen.filter((one) => one !== exercise));
  return (
    <fieldset class="course-which course-not-printed">
      <legend>{t('course.end.which')}</legend>
      {written.map(({ exercise, title }) => (
        <label key={exercise}>
          <input
            type="checkbox"
            checked={chosen.includes(exercise)}
            onChange={(event) => turn(exercise, event.currentTarget.checked)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
