/** Above a place to which somebody has come from the course: the way back, and whether the step has been measured. */
import './text.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isDone, type StepName } from '../../shared/course/course.ts';
import { Icon } from '../app/icon.tsx';
import { Link } from '../app/navigation.tsx';
import { t } from '../app/text.ts';
import { allMeasured, lastMeasured } from '../measured/measured.ts';
import { comesFrom } from './at.ts';
import { lastAmong } from './own.ts';
import { STEPS } from './there.ts';
import './way-back.css';

export function WayBack({ from }: { from: StepName }) {
  const bar = useRef<HTMLElement>(null);
  useRoomFor(bar);
  void lastMeasured.value;
  const step = STEPS.find(({ name }) => name === from);
  if (!step) return null;
  const lastOf = lastAmong(allMeasured());
  const done = isDone(step, (need) => lastOf(need) !== null);
  const now = t('course.back.now', { number: STEPS.indexOf(step) + 1, name: t(`course.name.${from}`) });
  return (
    <nav ref={bar} class={`way-back ${done ? 'is-done' : ''}`} aria-label={t('course.back.label')}>
      <Link to={`/course#${from}`} class="way-back-link">
        {t('course.back.to')}
      </Link>
      <span class="way-back-now">
        {now} <b role="status">{done && t('course.back.measured')}</b>
      </span>
      <button
        type="button"
        class="way-back-leave"
        aria-label={t('course.back.leave')}
        title={t('course.back.leave')}
        onClick={() => comesFrom(null)}
      >
        <Icon name="x" />
      </button>
    </nav>
  );
}

/** Pages that fill the window leave it so much room. */
function useRoomFor(bar: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const measure = () => style.setProperty('--way-back', `${bar.current?.offsetHeight ?? 0}px`);
    measure();
    addEventListener('resize', measure);
    return () => {
      removeEventListener('resize', measure);
      style.removeProperty('--way-back');
    };
  }, []);
}
