/** The whole plan, with the place where the class stands kept in sight. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../app/text.ts';
import type { ClassStatus, Plan } from '../../models/picture.ts';
import { StepList } from '../step-list.tsx';

export function PlanCard({ plan, status }: { plan: Plan; status: ClassStatus }) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Only within the card: the page stays where the host has put it.
    if (list.current && here) list.current.scrollTop = here.offsetTop - list.current.clientHeight / 3;
  }, [status.step]);
  return (
    <div class="card plan-view">
      <div class="now-head">
        <h2 id="plan-view">{t('host.planTitle')}</h2>
        <span class="muted">{t(`lesson.plans.${status.planName}.title`)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard too */}
      <section ref={list} class="plan-view-steps" tabIndex={0} aria-labelledby="plan-view">
        <StepList steps={plan.steps} at={status.step} />
      </section>
    </div>
  );
}
