/** The fields of a step. What is typed counts when the field is left, or at Enter, which opens no hall here. */
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { numberFrom, type Range, typedFor } from './numbers.ts';

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly change: (typed: string) => void;
  readonly max?: number;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  /** Whenever this number changes, the value replaces what was typed. */
  readonly settled?: number;
  /** What is wrong with what was typed; undefined: nothing. */
  readonly wrong?: string;
};

export function TextField({ label, value, change, max, placeholder, numeric, settled, wrong }: TextProps) {
  const [typed, setTyped] = useState(value);
  const id = useId();
  useEffect(() => setTyped(value), [value, settled]);
  const settle = () => {
    if (typed !== value) change(typed);
  };
  return (
    <div class={numeric ? 'field-number' : 'field-text'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class={`field ${numeric ? 'ticking' : ''}`}
        inputMode={numeric ? 'decimal' : 'text'}
        autocomplete="off"
        maxLength={max}
        placeholder={placeholder}
        aria-invalid={wrong !== undefined}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          settle();
        }}
      />
      {wrong && <p class="small field-wrong">{wrong}</p>}
    </div>
  );
}

type NumberProps = Range & {
  readonly label: string;
  readonly value: number | null | undefined;
  /** Called with null where the field was emptied. */
  readonly change: (value: number | null) => void;
  readonly placeholder?: string;
};

/** A number, or nothing where an empty field has a meaning; what is no number is replaced by the value before. */
export function NumberField({ label, value, change, placeholder, ...range }: NumberProps) {
  const [settled, setSettled] = useState(0);
  return (
    <TextField
      settled={settled}
      numeric
      label={label}
      placeholder={placeholder ?? t('planner.usual')}
      value={typedFor(value, range.per)}
      change={(typed) => {
        const number = numberFrom(typed, range);
        if (number !== 'wrong' && number !== (value ?? null)) change(number);
        // The number may have been brought into its range: the field shows what counts.
        setSettled(settled + 1);
      }}
    />
  );
}

/** The same where there has to be a number: an emptied field gets the value before. */
export function NeededNumber(props: Omit<NumberProps, 'change'> & { change: (value: number) => void }) {
  return <NumberField {...props} change={(value) => value !== null && props.change(value)} />;
}

/** How long a step takes: typed in seconds, kept in milliseconds. */
export function DurationField(props: {
  readonly range: Pick<Range, 'min' | 'max'>;
  readonly durationMs: number;
  readonly change: (durationMs: number) => void;
}) {
  const { range, durationMs, change } = props;
  return (
    <NeededNumber
      label={t('planner.seconds')}
      min={range.min}
      max={range.max}
      per={1_000}
      value={durationMs}
      change={change}
    />
  );
}

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly change: (value: Value) => void;
};

export function SelectField<Value extends string>({ label, options, value, change }: SelectProps<Value>) {
  const id = useId();
  return (
    <div class="field-text">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field field-select"
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) change(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function CheckField(props: { label: string; checked: boolean; change: (checked: boolean) => void }) {
  return (
    <label class="field-check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.change(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
