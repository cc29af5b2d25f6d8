/** The first door: six digits and in; where there is only one hall, no digits at all. */
import { useId, useRef, useState } from 'preact/hooks';
import { spacedCode } from '../app/format.ts';
import { t } from '../app/text.ts';
import type { Refused } from '../models/picture.ts';
import { CODE_DIGITS, codeDigits } from './code-digits.ts';
import './fields.css';

type Props = {
  readonly onlyHall: string | null;
  readonly tryCode: (code: string) => Promise<Refused | null>;
  readonly enter: (code: string) => void;
};

export function Enter({ onlyHall, tryCode, enter }: Props) {
  const [typing, setTyping] = useState(false);
  if (onlyHall === null || typing) return <CodeForm tryCode={tryCode} enter={enter} />;
  return (
    <>
      <p class="door-hint">{t('landing.joinOnly')}</p>
      <button type="button" class="button button-primary door-button" onClick={() => enter(onlyHall)}>
        {t('landing.enterHall', { code: spacedCode(onlyHall) })}
      </button>
      <button type="button" class="door-other" onClick={() => setTyping(true)}>
        {t('landing.otherCode')}
      </button>
    </>
  );
}

function CodeForm({ tryCode, enter }: Omit<Props, 'onlyHall'>) {
  const [code, setCode] = useState('');
  const [says, setSays] = useState<{ text: string; wrong: boolean } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const knock = async (complete: string) => {
    setSays({ text: t('landing.looking'), wrong: false });
    const refused = await tryCode(complete);
    if (!refused) return enter(complete);
    setSays({ text: refused.message, wrong: true });
    field.current?.select();
  };
  const typed = (text: string) => {
    const digits = codeDigits(text);
    setCode(digits);
    setSays(null);
    if (digits.length === CODE_DIGITS && digits !== code) void knock(digits);
  };

  return (
    <form
      class="enter"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === CODE_DIGITS) void knock(code);
        else field.current?.focus();
      }}
    >
      <label class="door-hint" for={id}>
        {t('landing.joinHint')}
      </label>
      <div class="enter-row">
        <input
          ref={field}
          id={id}
          class="field field-code enter-code"
          inputMode="numeric"
          autocomplete="off"
          placeholder="000 000"
          aria-invalid={says?.wrong ?? false}
          aria-describedby={`${id}-says`}
          value={spacedCode(code)}
          onInput={(event) => {
            typed(event.currentTarget.value);
            event.currentTarget.value = spacedCode(codeDigits(event.currentTarget.value));
          }}
        />
        <button type="submit" class="button button-primary enter-button">
          {t('landing.enter')}
        </button>
      </div>
      <p id={`${id}-says`} class={says?.wrong ? 'says says-wrong' : 'says'} aria-live="polite">
        {says?.text}
      </p>
    </form>
  );
}
