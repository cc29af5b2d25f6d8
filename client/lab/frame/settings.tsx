/** What can be chosen in a lab: sliders and switches, as its module says. */
import { useId } from 'preact/hooks';
import type { Range } from '../../../shared/labs/labs.ts';
import { Choice } from '../../app/choice.tsx';
import { type TextKey, t } from '../../app/text.ts';
import type { SettingField } from '../lab-module.ts';
import type { LabDesk } from './desk.ts';

export function SettingsOf({ desk }: { readonly desk: LabDesk }) {
  const isRunning = desk.state.value === 'running';
  return (
    <fieldset class="labs-settings" disabled={isRunning}>
      <legend class="sr-only">{t('labs.page.settings')}</legend>
      {desk.lab.fields.map((field) => (
        <Setting key={field.name} field={field} desk={desk} />
      ))}
    </fieldset>
  );
}

function Setting({ field, desk }: { readonly field: SettingField; readonly desk: LabDesk }) {
  const { name, label } = field;
  const limit = desk.lab.limits[name];
  const value = desk.settings.value[name];
  if (limit === undefined || value === undefined) return null;
  if (!('of' in limit)) return <Slider field={field} range={limit} value={Number(value)} desk={desk} />;
  const words = (word: string): string => {
    const key: TextKey | undefined = field.choices?.[word];
    return key === undefined ? word : t(key);
  };
  return (
    <Choice
      label={t(label)}
      options={limit.of.map((word) => ({ value: word, text: words(word) }))}
      value={String(value)}
      onChoose={(chosen) => desk.choose(name, chosen)}
    />
  );
}

type SliderProps = {
  readonly field: SettingField;
  readonly range: Range;
  readonly value: number;
  readonly desk: LabDesk;
};

function Slider({ field, range, value, desk }: SliderProps) {
  const id = useId();
  const { name, label, unit } = field;
  const shown = `${value}${unit === undefined ? '' : `\u00a0${t(unit)}`}`;
  return (
    <div class="labs-slider">
      <label for={id}>
        {t(label)} <output class="ticking">{shown}</output>
      </label>
      <input
        id={id}
        type="range"
        min={range.min}
        max={range.max}
        step={range.step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => desk.choose(name, event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
