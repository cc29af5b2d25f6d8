/** When there is nothing to play: who you are, or how to come back. */

import { t } from '../app/text.ts';
import type { PlayerModel } from '../models/picture.ts';
import { Art } from './art.tsx';
import type { PhoneState } from './state.ts';

export function Notice({ state, model }: { state: PhoneState; model: PlayerModel }) {
  switch (state) {
    case 'lobby':
      return <Welcome model={model} />;
    case 'openedElsewhere':
      return (
        <button type="button" class="button button-primary" onClick={model.takeOver}>
          {t('phone.takeOver')}
        </button>
      );
    case 'closed':
      return (
        <a class="button button-primary" href="/">
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

function Welcome({ model }: { model: PlayerModel }) {
  const seat = model.seat.value;
  if (!seat) return null;
  return (
    <div class="phone-welcome">
      <p class="phone-under">{t('phone.lobby.board')}</p>
      <p class="phone-place headline">{seat.board}</p>
      <p class="phone-under">{t('phone.lobby.you', { name: seat.name })}</p>
      <p class="phone-note">{t('phone.lobby.how')}</p>
    </div>
  );
}
