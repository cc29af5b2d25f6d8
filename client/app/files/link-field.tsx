/** A link to be given away: a field that selects itself, and a button that copies it. */
import { useId, useRef } from 'preact/hooks';
import './link-field.css';

type Props = {
  readonly url: string;
  readonly label: string;
  readonly copy: string;
  /** Called after the button: whether the browser allowed it; if not, the link is left selected for a copy by hand. */
  readonly onCopy: (done: boolean) => void;
};

export function LinkField({ url, label, copy, onCopy }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="link-field">
        <input
          ref={field}
          id={id}
          class="field mono"
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          class="button"
          onClick={async () => onCopy(field.current !== null && (await copied(field.current)))}
        >
          {copy}
        </button>
      </div>
    </>
  );
}

/**
 * Copies the text of a field, and leaves it selected.
 * A page over plain http, as in a classroom, has no clipboard, and a browser may refuse it: there only the deprecated
 * command works.
 * @returns false: the browser does not allow it
 */
async function copied(field: HTMLInputElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
