/** A choice of one among few: radio buttons that look like one switch. */
import { useId } from 'preact/hooks';
import './choice.css';

type Props<Value extends string | number> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  /** Only screen readers are told the label: to everybody else the place says the same. */
  readonly quiet?: boolean;
};

export function Choice<Value extends string | number>(props: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={props.quiet ? 'sr-only' : 'choice-label'}>{props.label}</legend>
      <div class="choice-options">
        {props.options.map(({ value, text }) => (
          <label key={value} class="choice-option">
            <input
              type="radio"
              name={name}
              checked={value === props.value}
              onChange={() => props.onChoose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
