/** Where one types to find somebody or something among more than anybody scrolls through. */
import type { ComponentChildren } from 'preact';

type Props = {
  readonly class: string;
  readonly label: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** What came of it, where that stands beside the field. */
  readonly children?: ComponentChildren;
};

export function SearchField({ class: name, label, typed, type, children }: Props) {
  return (
    <label class={name}>
      {label}
      <input
        class="field"
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {children}
    </label>
  );
}
