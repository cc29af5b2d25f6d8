/** The fields of a step with a lab: which, and what is chosen in it. */
import { LAB_NAMES } from '../../../shared/labs/labs.ts';
import { LAB_MS, type LabStep, type Step } from '../../../shared/lesson/plan.ts';
import { TOPIC_OF_LAB } from '../../../shared/lesson/topics.ts';
import { lazy } from '../../app/lazy.tsx';
import { t } from '../../app/text.ts';
import { DurationField, SelectField } from '../editor/fields.tsx';
import { labOf } from '../editor/step-changes.ts';

const LabSettings = lazy(async () => (await import('./lab-settings.tsx')).LabSettings);

type Props = { readonly step: LabStep; readonly change: (step: Step) => void };

export function LabFields({ step, change }: Props) {
  return (
    <>
      <div class="editor-fields">
        <SelectField
          label={t('planner.lab.which')}
          options={LAB_NAMES.map((value) => ({
            value,
            text: t(`lesson.topics.${TOPIC_OF_LAB[value]}.title`),
          }))}
          value={step.lab}
          change={(lab) => change(labOf(step, lab))}
        />
        <LabSettings step={step} change={change} />
        <DurationField
          range={LAB_MS}
          durationMs={step.durationMs}
          change={(durationMs) => change({ ...step, durationMs })}
        />
      </div>
      <p class="muted small">{t(`planner.lab.hint.${step.lab}`)}</p>
    </>
  );
}
