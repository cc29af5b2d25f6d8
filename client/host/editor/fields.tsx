/** The fields of a step. What is typed counts when the field is left, or at Enter: that opens no hall here. */
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
  /** Another number: what is typed gives way to the value. */
  readonly settled?: number;
  /** What is wrong with what was typed; nothing: it is fine. */
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
  /** Null: nothing is typed. */
  readonly change: (value: number | null) => void;
  readonly placeholder?: string;
};

/** A number, or nothing where nothing means something; what is no number goes back to what was there. */
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
        // What was typed may be brought into range: the field shows what counts.
        setSettled(settled + 1);
      }}
    />
  );
}

/** The same where there has to be a number: what is taken away comes back. */
export function NeededNumber(props: Omit<NumberProps, 'change'> & { change: (value: number) => void }) {
  return <NumberField {...props} change={(value) => value !== null && props.change(value)} />;
}
