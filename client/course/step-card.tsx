/** One claim of the course: what it says, where it happens, and what came of it here. */
import { type CourseStep, isDone, pathOf } from '../../shared/course/course.ts';
import { Icon } from '../app/icon.tsx';
import { go, hrefOf } from '../app/navigation.tsx';
import { t } from '../app/text.ts';
import { comesFrom } from './at.ts';
import { type LastOf, ownWords } from './own.ts';
import { needsServer } from './there.ts';

type StepCardProps = {
  readonly step: CourseStep;
  readonly number: number;
  readonly measured: ReadonlySet<string>;
  readonly lastOf: LastOf;
  /** It comes next. */
  readonly isNext: boolean;
  /** The address says this one. */
  readonly isHere: boolean;
};

export function StepCard({ step, number, measured, lastOf, isNext, isHere }: StepCardProps) {
  const { name, minutes } = step;
  const done = isDone(step, measured);
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
          </>
        )}
      </div>
    </li>
  );
}

/** A real link to where it happens, which knows the way back. */
function Go({ step, isNext, done }: { step: CourseStep; isNext: boolean; done: boolean }) {
  const path = pathOf(step.place);
  const follow = (event: MouseEvent) => {
    comesFrom(step.name);
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The browser's own way back leads to this step, too.
    go(`/course#${step.name}`, 'replace');
    go(path);
  };
  return (
    <a
      class={`button ${isNext ? 'button-primary' : ''}`}
      href={hrefOf(path)}
      onClick={follow}
      aria-describedby={`course-${step.name}`}
    >
      {t(done ? 'course.again' : `course.go.${step.name}`)}
    </a>
  );
}

/** What stands between `marks` is code. */
function Coded({ text }: { text: string }) {
  return (
    <>{text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>
  );
}
