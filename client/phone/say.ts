/** What the phone answers when it is asked by key. */

import { t } from '../app/text.ts';
import { boardByFiles } from '../board/words.tsx';
import type { PlayerModel } from '../models/picture.ts';

/** "Board 13 · Mia"; empty before there is a seat. */
export function seatWords(model: PlayerModel): string {
  const seat = model.seat.value;
  return seat ? t('common.seatOf', seat) : '';
}

/** From where to where, and by whom. */
export function lastMoveWords(model: PlayerModel): string {
  const last = model.board.value?.lastMove;
  if (!last) return t('phone.say.noMove');
  return t('phone.say.lastMove', { from: last.from, to: last.to, who: t(`phone.say.who.${last.by}`) });
}

/** The own place in the ready queue. */
export function queueWords(model: PlayerModel): string {
  const place = model.queue.value.place;
  return place === null ? t('phone.say.noQueue') : t('phone.say.queue', { place: ordinal(place) });
}

/** The position, file by file. */
export function boardWords(model: PlayerModel): string {
  return model.board.value ? boardByFiles(model.board.value.fen) : t('phone.say.noMove');
}

/** "3rd". */
export function ordinal(count: number): string {
  return t('common.ordinal', { count, ordinal: true });
}
