/** A name of one's own, where the host allows it. */
import { useId, useState } from 'preact/hooks';
import { cleanName, NAME_LETTERS_MAX } from '../app/classroom.ts';
import { t } from '../app/text.ts';
import './fields.css';

export function TypedName({ take }: { take: (name: string) => void }) {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();

  const submit = (event: Event) => {
    event.preventDefault();
    const clean = cleanName(name);
    setWrong(clean === null);
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
          aria-invalid={wrong}
          aria-describedby={`${id}-says`}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <button type="submit" class="button button-primary enter-button">
          {t('landing.sitDown')}
        </button>
      </div>
      <p id={`${id}-says`} class={wrong ? 'says says-wrong' : 'muted small'} aria-live="polite">
        {t(wrong ? 'landing.badName' : 'landing.nameHint')}
      </p>
    </form>
  );
}
