/** Which plan: there is a card for each, and the chosen one is unfolded. */
import type { ComponentChildren } from 'preact';
import { PLAN_NAMES, type Plan, type PlanName } from '../../../shared/lesson/plan.ts';
import { plans } from '../../../shared/lesson/plans.ts';
import { lastsMs } from '../../../shared/lesson/progress.ts';
import { t } from '../../app/text.ts';
import { StepList } from '../step-list.tsx';
import './plan-choice.css';

type Props = {
  readonly chosen: PlanName;
  readonly own: Plan;
  readonly choose: (name: PlanName) => void;
  /** Starts the host's own plan from this one. */
  readonly takeAsOwn: (plan: Plan) => void;
  /** What became of a link that the page was opened with. */
  readonly says: string;
  /** Real chess as it is chosen, and where that is chosen. */
  readonly chessPlan: Plan;
  readonly chess: ComponentChildren;
  /** Where the host's own plan is worked on. */
  readonly editor: ComponentChildren;
};

export function PlanChoice({ chosen, own, choose, takeAsOwn, says, chessPlan, chess, editor }: Props) {
  return (
    <fieldset class="plans">
      <legend class="plans-legend headline">{t('host.plans')}</legend>
      <p class="plans-says" role="status">
        {says}
      </p>
      {PLAN_NAMES.map((name) => (
        <div key={name} class={`card plan-card ${name === chosen ? 'plan-card-chosen' : ''}`}>
          <Head
            name={name}
            plan={name === 'custom' ? own : plans[name]}
            checked={name === chosen}
            choose={choose}
          />
          {name === chosen && name === 'custom' && editor}
          {name === chosen && name !== 'custom' && (
            <>
              <StepList steps={plans[name].steps} />
              {name === 'realChess' && chess}
              <button
                type="button"
                class="button button-quiet plan-card-own"
                onClick={() => takeAsOwn(name === 'realChess' ? chessPlan : plans[name])}
              >
                {t('host.makeOwn')}
              </button>
            </>
          )}
        </div>
      ))}
    </fieldset>
  );
}

type HeadProps = {
  readonly name: PlanName;
  readonly plan: Plan;
  readonly checked: boolean;
  readonly choose: (name: PlanName) => void;
};

function Head({ name, plan, checked, choose }: HeadProps) {
  return (
    <label class="plan-card-head">
      <input type="radio" name="plan" checked={checked} onChange={() => choose(name)} />
      <span class="plan-card-title headline">{t(`lesson.plans.${name}.title`)}</span>
      <span class="plan-card-length">{t('host.about', { length: minutesOf(plan) })}</span>
      <span class="plan-card-text muted">{t(`host.planTexts.${name}`)}</span>
    </label>
  );
}

/** Rounded up to whole minutes; no number where a show of the plan cannot be played. */
function minutesOf(plan: Plan): string {
  try {
    const totalMs = lastsMs(plan);
    if (Number.isFinite(totalMs)) return t('host.minutes', { count: Math.ceil(totalMs / 60_000) });
  } catch {
    // The step that cannot be played says so itself.
  }
  return '…';
}
