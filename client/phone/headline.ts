/** What the top of the phone says, in at most 20 letters. */

import { t } from '../app/text.ts';
import type { PlayerModel } from '../models/picture.ts';
import { askedNow, headlineOfAsked } from './questions/question-words.ts';
import type { PhoneState } from './state.ts';

const HEADLINE_LETTERS_MAX = 20;

/** The headline of a state; names are left out where they would not fit. */
export function headlineOf(state: PhoneState, model: PlayerModel): string {
  const board = model.board.value;
  switch (state) {
    case 'yourTurn':
      return yourTurn(model);
    case 'youBlock':
      // Others can see this phone, too.
      if (board?.isSaboteur) return yourTurn(model);
      return t('phone.headline.youBlock', { count: model.news.value?.handsUp ?? 0 });
    case 'gameOver':
      return t(`phone.over.${board?.closed ?? 'left'}.headline`);
    case 'question': {
      const asked = askedNow(model);
      return asked ? headlineOfAsked(asked, model.seat.value?.board ?? null) : t('phone.headline.question');
    }
    default:
      return t(`phone.headline.${state}`);
  }
}

function yourTurn(model: PlayerModel): string {
  const named = t('phone.headline.yourTurnNamed', { name: model.seat.value?.name ?? '' });
  return named.length <= HEADLINE_LETTERS_MAX ? named : t('phone.headline.yourTurn');
}
