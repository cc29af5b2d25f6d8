/** What is chosen of a step rather than typed. */
import { useId } from 'preact/hooks';

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
