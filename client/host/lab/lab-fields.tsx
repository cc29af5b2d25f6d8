/** The fields of a step with a lab: which, and what is chosen in it. */
import { useEffect, useState } from 'preact/hooks';
import { LAB_NAMES, type Limits, type Range, type Settings } from '../../../shared/labs/labs.ts';
import { allSettings, LIMITS_OF } from '../../../shared/labs/limits.ts';
import { LAB_MS, type LabStep, type Step } from '../../../shared/lesson/plan.ts';
import { TOPIC_OF_LAB } from '../../../shared/lesson/topics.ts';
import { type TextKey, t } from '../../app/text.ts';
import type { SettingField } from '../../lab/lab-module.ts';
import { labNamed } from '../../lab/labs.ts';
import { DurationField, NeededNumber, SelectField } from '../editor/fields.tsx';
import { labOf } from '../editor/step-changes.ts';

type Props = { readonly step: LabStep; readonly change: (step: Step) => void };

export function LabFields({ step, change }: Props) {
  const fields = useFields(step.lab);
  const settings = allSettings(step.lab, step.settings);
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
        {fields.map((field) => (
          <Setting
            key={field.name}
            field={field}
            limits={LIMITS_OF[step.lab]}
            settings={settings}
            choose={(value) => change({ ...step, settings: { ...step.settings, [field.name]: value } })}
          />
        ))}
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

/** What can be chosen, as soon as the lab is fetched; its words come with it. */
function useFields(name: LabStep['lab']): readonly SettingField[] {
  const [known, setKnown] = useState<{ name: string; fields: readonly SettingField[] } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void Promise.all([labNamed(name)?.load(), import('../../lab/text.ts')]).then(([lab]) => {
      if (isWanted && lab) setKnown({ name, fields: lab.fields });
    });
    return () => {
      isWanted = false;
    };
  }, [name]);
  return known?.name === name ? known.fields : [];
}

type SettingProps = {
  readonly field: SettingField;
  readonly limits: Limits;
  readonly settings: Settings;
  readonly choose: (value: number | string) => void;
};

function Setting({ field, limits, settings, choose }: SettingProps) {
  const { name, label, unit, choices } = field;
  const limit = limits[name];
  const value = settings[name];
  if (limit === undefined || value === undefined) return null;
  const words = (word: string): string => {
    const key: TextKey | undefined = choices?.[word];
    return key === undefined ? word : t(key);
  };
  if ('of' in limit)
    return (
      <SelectField
        label={t(label)}
        options={limit.of.map((word) => ({ value: word, text: words(word) }))}
        value={String(value)}
        change={choose}
      />
    );
  return (
    <NeededNumber
      label={unit === undefined ? t(label) : `${t(label)}, ${t(unit)}`}
      min={limit.min}
      max={limit.max}
      fine
      value={Number(value)}
      change={(typed) => choose(onStep(typed, limit))}
    />
  );
}

/** The nearest number that the lab takes. */
function onStep(value: number, { min, max, step }: Range): number {
  const near = min + Math.round((value - min) / step) * step;
  // Tenths are not exact in the machine.
  return Number(Math.min(max, near).toFixed(6));
}
