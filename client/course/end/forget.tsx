/** A computer that others use, too: what was measured is forgotten, after one more question. */
import { useState } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { forgetMeasured } from '../../measured/measured.ts';
import { forgetSolved } from '../../measured/programs.ts';

/** The programs first: who is told that nothing is measured any more looks at both. */
const forgetAll = () => {
  forgetSolved();
  forgetMeasured();
};

export function Forget() {
  const [asks, setAsks] = useState(false);
  if (!asks)
    return (
      <p class="course-not-printed">
        <button type="button" class="button button-quiet" onClick={() => setAsks(true)}>
          {t('course.end.forget')}
        </button>
      </p>
    );
  return (
    <section class="card course-not-printed" aria-labelledby="course-forget">
      <p id="course-forget">{t('course.end.forgetSure')}</p>
      <p class="course-buttons">
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setAsks(false)}>
          {t('course.end.forgetNo')}
        </button>
        <button type="button" class="button" onClick={forgetAll}>
          {t('course.end.forgetYes')}
        </button>
      </p>
    </section>
  );
}
