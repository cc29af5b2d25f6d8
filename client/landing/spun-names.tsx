/** Three names to choose from; a tap takes one. */
import { useState } from 'preact/hooks';
import { t } from '../app/text.ts';
import { spinName } from '../models/classroom.ts';

const SPINS = 3;

/** Three different names. */
function spin(): readonly string[] {
  const names = new Set<string>();
  while (names.size < SPINS) names.add(spinName(Math.random));
  return [...names];
}

type Props = { readonly take: (name: string) => void; readonly headline: 'chooseName' | 'orSpun' };

export function SpunNames({ take, headline }: Props) {
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
