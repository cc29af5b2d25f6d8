/** One claim of the course: what it says, where it happens, and what came of it here. */
import type { ComponentChildren } from 'preact';
import { type CourseStep, isDone, type Place, pathOf } from '../../shared/course/course.ts';
import { Icon } from '../app/icon.tsx';
import { go } from '../app/navigation.tsx';
import { hrefOf } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import { Coded } from '../code/coded.tsx';
import { comesFrom } from './at.ts';
import { type LastOf, ownWords } from './own.ts';
import { needsServer, wantsPin } from './there.ts';

type StepCardProps = {
  readonly step: CourseStep;
  readonly number: number;
  readonly lastOf: LastOf;
  /** It comes next. */
  readonly isNext: boolean;
  /** The address says this one. */
  readonly isHere: boolean;
};

export function StepCard({ step, number, lastOf, isNext, isHere }: StepCardProps) {
  const { name, minutes } = step;
  const done = isDone(step, (need) => lastOf(need) !== null);
  const own = ownWords(step, lastOf);
  const state = `${done ? 'is-done' : ''} ${isNext ? 'is-next' : ''} ${isHere ? 'is-here' : ''}`;
  return (
    <li class={`card course-step ${state}`}>
      <span class="course-number" aria-hidden="true">
        {done ? <Icon name="check" /> : number}
      </span>
      <h3 id={`course-${name}`} tabIndex={-1}>
        {t(`course.name.${name}`)} {done && <span class="sr-only">({t('course.done')})</span>}
      </h3>
      <div class="course-claim">
        <p>
          <Coded text={t(`course.claim.${name}`)} />
        </p>
        <p class="course-figure">
          <small>{t('course.claimed')}</small> <b>{t(`course.figure.${name}`)}</b>
        </p>
        {own.length > 0 && (
          <p class="course-own">
            <small>{t('course.measured')}</small> <b>{own.join(' ')}</b>
          </p>
        )}
      </div>
      <div class="course-go">
        {needsServer(step) ? (
          <p class="muted small">{t('course.needsServer')}</p>
        ) : (
          <>
            <Go step={step} isNext={isNext} done={done} />
            <small class="muted">{t('course.minutes', { count: minutes })}</small>
            {wantsPin(step) && !done && <small class="muted">{t('course.wantsPin')}</small>}
            {step.also && (
              <GoTo place={step.also} step={step} class="small">
                {t('course.also')}
              </GoTo>
            )}
          </>
        )}
      </div>
    </li>
  );
}

function Go({ step, isNext, done }: { step: CourseStep; isNext: boolean; done: boolean }) {
  return (
    <GoTo place={step.place} step={step} class={`button ${isNext ? 'button-primary' : ''}`}>
      {t(done ? 'course.again' : `course.go.${step.name}`)}
    </GoTo>
  );
}

type GoToProps = {
  readonly place: Place;
  readonly step: CourseStep;
  readonly class: string;
  readonly children: ComponentChildren;
};

/** A real link to where it happens, which knows the way back. */
function GoTo({ place, step, class: style, children }: GoToProps) {
  const path = pathOf(place);
  const follow = (event: MouseEvent) => {
    comesFrom(step.name);
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The browser's own way back leads to this step, too.
    go(`/course#${step.name}`, 'replace');
    go(path);
  };
  return (
    <a class={style} href={hrefOf(path)} onClick={follow} aria-describedby={`course-${step.name}`}>
      {children}
    </a>
  );
}
