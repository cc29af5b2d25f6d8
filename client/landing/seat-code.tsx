/** For somebody whose phone is gone: the host's code brings them back to their seat. */
import { useId, useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import { CODE_DIGITS, codeDigits } from './code-digits.ts';
import './fields.css';

type Props = {
  readonly take: (seatCode: string) => void;
  /** Why the last code opened nothing. */
  readonly refused: string | null;
};

export function SeatCode({ take, refused }: Props) {
  const [code, setCode] = useState('');
  const id = useId();
  const submit = (event: Event) => {
    event.preventDefault();
    if (code.length === CODE_DIGITS) take(code);
  };
  return (
    <details class="join-part" open={refused !== null}>
      <summary>{t('landing.haveSeatCode')}</summary>
      <form onSubmit={submit}>
        <label class="muted" for={id}>
          {t('landing.seatCode')}
        </label>
        <div class="enter-row">
          <input
            id={id}
            class="field field-code enter-code"
            inputMode="numeric"
            autocomplete="one-time-code"
            aria-invalid={refused !== null}
            aria-describedby={`${id}-says`}
            value={code}
            onInput={(event) => {
              const digits = codeDigits(event.currentTarget.value);
              event.currentTarget.value = digits;
              setCode(digits);
            }}
          />
          <button type="submit" class="button enter-button">
            {t('landing.takeSeat')}
          </button>
        </div>
        <p id={`${id}-says`} class={refused ? 'says says-wrong' : 'muted small'} aria-live="polite">
          {refused ?? t('landing.seatCodeHint')}
        </p>
      </form>
    </details>
  );
}
