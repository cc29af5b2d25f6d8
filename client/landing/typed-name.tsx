/** A name of one's own, where the host allows it. */
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import { cleanName, NAME_LETTERS_MAX } from '../models/classroom.ts';
import './fields.css';

type Props = {
  readonly take: (name: string) => void;
  /** Why the server did not take the name; null: it was not asked, or took it. */
  readonly refused: string | null;
};

export function TypedName({ take, refused }: Props) {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => setWrong(refused), [refused]);
  const id = useId();

  const submit = (event: Event) => {
    event.preventDefault();
    const clean = cleanName(name);
    setWrong(clean === null ? t('landing.badName') : null);
    if (clean !== null) take(clean);
  };
  return (
    <form class="typed-name" onSubmit={submit}>
      <label class="headline typed-name-label" for={id}>
        {t('landing.typeName')}
      </label>
      <div class="enter-row">
        <input
          id={id}
          class="field"
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          maxLength={NAME_LETTERS_MAX * 2}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-says`}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setWrong(null);
          }}
        />
        <button type="submit" class="button button-primary enter-button">
          {t('landing.sitDown')}
        </button>
      </div>
      <p id={`${id}-says`} class={wrong ? 'says says-wrong' : 'muted small'} aria-live="polite">
        {wrong ?? t('landing.nameHint')}
      </p>
    </form>
  );
}
