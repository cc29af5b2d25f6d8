/** What can be chosen in a lab, as fields of a plan: fetched, with the lab and its words, when such a step is opened. */
import type { Limits, Range, Settings } from '../../../shared/labs/labs.ts';
import { allSettings, LIMITS_OF } from '../../../shared/labs/limits.ts';
import type { LabStep, Step } from '../../../shared/lesson/plan.ts';
import { type TextKey, t } from '../../app/text.ts';
import { useLab } from '../../lab/class/loaded.ts';
import type { SettingField } from '../../lab/lab-module.ts';
import { NeededNumber, SelectField } from '../editor/fields.tsx';

type Props = { readonly step: LabStep; readonly change: (step: Step) => void };

export function LabSettings({ step, change }: Props) {
  const lab = useLab(step.lab);
  const settings = allSettings(step.lab, step.settings);
  return (
    <>
      {lab?.fields.map((field) => (
        <Setting
          key={field.name}
          field={field}
          limits={LIMITS_OF[step.lab]}
          settings={settings}
          choose={(value) => change({ ...step, settings: { ...step.settings, [field.name]: value } })}
        />
      ))}
    </>
  );
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
