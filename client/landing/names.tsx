/** Choosing a name: one's own, where the host allows it, or one of three that are offered. */
import { useEffect, useId, useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import { cleanName, NAME_UNITS_MAX, spinName } from '../models/classroom.ts';
import './fields.css';

type TypedNameProps = {
  readonly take: (name: string) => void;
  /** Why the server refused the name; null: it was not asked, or took it. */
  readonly refused: string | null;
};

export function TypedName({ take, refused }: TypedNameProps) {
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
          dir="auto"
          maxLength={NAME_UNITS_MAX}
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

const SPINS = 3;

/** Three different names. */
function spin(): readonly string[] {
  const names = new Set<string>();
  while (names.size < SPINS) names.add(spinName(Math.random));
  return [...names];
}

type SpunNamesProps = { readonly take: (name: string) => void; readonly headline: 'chooseName' | 'orSpun' };

/** A tap takes one. */
export function SpunNames({ take, headline }: SpunNamesProps) {
  const [names, setNames] = useState(spin);
  return (
    <>
      <h2>{t(`landing.${headline}`)}</h2>
      {headline === 'chooseName' && <p class="muted">{t('landing.chooseNameHint')}</p>}
      <ul class="spins">
        {names.map((name, index) => (
          <li key={name}>
            <button type="button" class={`button spin-name spin-${index + 1}`} onClick={() => take(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button button-quiet spin-again" onClick={() => setNames(spin())}>
        {t('landing.spinAgain')}
      </button>
    </>
  );
}
