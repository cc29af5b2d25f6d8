/** `/course`: Module 1 as a path, for somebody alone. `#STEP` opens it at a step, `#end` its last page. */
import './text.ts';
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import {
  type CourseStep,
  coursePlaceOf,
  type Has,
  isDone,
  PARTS,
  type Progress,
  progressOn,
  type StepName,
} from '../../shared/course/course.ts';
import { focusOnEntry, Link, route } from '../app/navigation.tsx';
import { address, assetUrl } from '../app/paths/address.ts';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import { keepsAnything } from '../code/run/kept.ts';
import { allMeasured, lastMeasured } from '../measured/measured.ts';
import { comesFrom } from './at.ts';
import { EndPage } from './end/end.tsx';
import { type LastOf, lastAmong, lastDone } from './own.ts';
import { StepCard } from './step-card.tsx';
import { TeacherLink } from './teacher-link.tsx';
import { needsServer, STEPS } from './there.ts';
import './course.css';

type CourseProps = {
  /** Where others reach this page: links that are handed on begin with it. */
  readonly origin: string;
};

export function Course({ origin }: CourseProps) {
  // The browser's own buttons and a link to another step change the address: then the page is drawn again.
  void route.value;
  const place = coursePlaceOf(address().hash);
  const lastOf = useLastOf();
  useEffect(() => comesFrom(null), []);
  if (place === 'end') return <EndPage lastOf={lastOf} />;
  return <Path place={place} lastOf={lastOf} origin={origin} />;
}

/** All that was measured, in other tabs of this browser too. */
function useLastOf(): LastOf {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    addEventListener('storage', again);
    addEventListener('pageshow', again);
    return () => {
      removeEventListener('storage', again);
      removeEventListener('pageshow', again);
    };
  }, []);
  void lastMeasured.value;
  return lastAmong(allMeasured());
}

type PathProps = CourseProps & {
  readonly place: StepName | null;
  readonly lastOf: LastOf;
};

function Path({ place, lastOf, origin }: PathProps) {
  const keeps = useMemo(keepsAnything, []);
  const has: Has = (need) => lastOf(need) !== null;
  const doable = STEPS.filter((step) => !needsServer(step) || isDone(step, has));
  const progress = progressOn(doable, has, lastDone(doable, lastOf));
  useStepInView(place);
  const card = (step: CourseStep) => (
    <StepCard
      key={step.name}
      step={step}
      number={STEPS.indexOf(step) + 1}
      lastOf={lastOf}
      isNext={step === progress.next}
      isHere={step.name === place}
    />
  );
  return (
    <div class="course-page">
      <header class="course-head">
        <Link to="/" class="course-home" label={t('course.home')}>
          <img src={assetUrl('master/crown.svg')} alt="" width="40" height="30" />
        </Link>
        <h1 tabIndex={-1} ref={place === null ? focusOnEntry : undefined}>
          {t('course.title')}
        </h1>
        <SettingsButton />
      </header>
      <main class="course-main">
        <p class="course-lead">{t('course.lead', { minutes: minutesOf(doable) })}</p>
        {!keeps && (
          <p class="card" role="alert">
            {t('course.keepsNothing')}
          </p>
        )}
        <HowFar progress={progress} all={doable.length} />
        {PARTS.map((part) => (
          <section key={part} aria-labelledby={`course-part-${part}`}>
            <h2 id={`course-part-${part}`}>{t(`course.part.${part}`)}</h2>
            <ol class="course-steps">{STEPS.filter((step) => step.part === part).map(card)}</ol>
          </section>
        ))}
        <TeacherLink origin={origin} />
      </main>
    </div>
  );
}

const minutesOf = (steps: readonly CourseStep[]) => steps.reduce((sum, { minutes }) => sum + minutes, 0);

function HowFar({ progress, all }: { progress: Progress; all: number }) {
  const { done, next, minutesLeft } = progress;
  return (
    <div class="course-progress">
      <p>
        <span class="course-bar" aria-hidden="true">
          <span style={{ width: `${(100 * done) / all}%` }} />
        </span>
        {next ? t('course.progress', { done, all, minutes: minutesLeft }) : t('course.allDone', { all })}
      </p>
      <p class="course-buttons">
        {next && (
          <Link to={`/course#${next.name}`} class="button button-primary">
            {t(done === 0 ? 'course.start' : 'course.next', { name: t(`course.name.${next.name}`) })}
          </Link>
        )}
        <Link to="/course#end" class={`button ${next ? '' : 'button-primary'}`}>
          {t('course.toEnd')}
        </Link>
      </p>
    </div>
  );
}

/** The step that the address says is brought into view, and read. */
function useStepInView(place: StepName | null): void {
  const shown = route.value;
  useEffect(() => {
    if (place === null) return;
    const heading = document.getElementById(`course-${place}`);
    heading?.focus({ preventScroll: true });
    heading?.closest('li')?.scrollIntoView({ block: 'center' });
  }, [place, shown]);
}
