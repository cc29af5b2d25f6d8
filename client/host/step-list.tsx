/** The steps of a plan to read: what each is, and how long it takes. */
import type { Step } from '../../shared/lesson/plan.ts';
import { Icon } from '../app/icon.tsx';
import { t } from '../app/text.ts';
import { hostTitleOf, iconOf, lengthWords, stepLastsMs } from './step-words.ts';
import './step-list.css';

type Props = {
  readonly steps: readonly Step[];
  /** The index of the step that the class is at; undefined: no step is marked. */
  readonly at?: number;
};

export function StepList({ steps, at }: Props) {
  return (
    <ol class="step-list">
      {steps.map((step, index) => (
        <li key={index} class={`step ${placeOf(index, at)}`} aria-current={index === at ? 'step' : undefined}>
          <Icon name={at !== undefined && index < at ? 'check' : iconOf(step)} />
          <span class="step-title">
            <span class="sr-only">{t(`host.kinds.${step.kind}`)}: </span>
            {hostTitleOf(step)}
            {index === at && <span class="step-now">{t('host.now')}</span>}
          </span>
          <span class="step-length ticking">{lengthWords(stepLastsMs(step))}</span>
        </li>
      ))}
    </ol>
  );
}

function placeOf(index: number, at: number | undefined): string {
  if (at === undefined || index > at) return '';
  return index === at ? 'step-here' : 'step-over';
}
