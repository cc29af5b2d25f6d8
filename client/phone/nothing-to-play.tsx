/** When there is nothing to play: something on the big screen, or no connection and the way back. */
import { hrefOf } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import { titleOf } from '../models/lesson-words.ts';
import type { PlayerModel } from '../models/picture.ts';
import { Art } from './art.tsx';
import { Prediction } from './results/prediction.tsx';
import { Strips } from './results/strips.tsx';
import type { PhoneState } from './state.ts';
import './nothing-to-play.css';

/** How this player comes back; nothing in any other state. */
export function Notice({ state, model }: { state: PhoneState; model: PlayerModel }) {
  switch (state) {
    case 'openedElsewhere':
      return (
        <button type="button" class="button button-primary" onClick={model.takeOver}>
          {t('phone.takeOver')}
        </button>
      );
    case 'closed':
      return (
        <a class="button button-primary" href={hrefOf('/')}>
          {t('phone.home')}
        </a>
      );
    case 'connecting':
    case 'lost':
      return <Art file="fx/coffee" kind="pause" />;
    default:
      return null;
  }
}

/** The class looks at the big screen: what that is about, and beside it this player's own part of the rounds. */
export function LookUp({ model }: { model: PlayerModel }) {
  const now = model.status.value?.now ?? null;
  if (now?.kind === 'page' && now.page === 'idea') return <p class="phone-idea">{t('lesson.idea')}</p>;
  const isShow = now?.kind === 'show';
  const results = model.results.value;
  const hasStrips = !isShow && results.length > 0;
  return (
    <div class="phone-look">
      {!hasStrips && <Art file={isShow ? 'opponent/bot-hand' : 'master/reach-e-1'} kind="look" />}
      {now && <h2>{titleOf(now)}</h2>}
      <Prediction model={model} />
      {hasStrips ? (
        <Strips results={results} status={model.status.value} />
      ) : (
        <p class="phone-note">{t(isShow ? 'phone.look.show' : 'phone.look.page')}</p>
      )}
    </div>
  );
}
