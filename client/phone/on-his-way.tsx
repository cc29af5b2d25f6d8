/** How far off he is, where he goes round by number. */
import type { PlayerModel } from '../app/picture.ts';
import { t } from '../app/text.ts';
import { boardsBefore } from './round.ts';

export function OnHisWay({ model }: { model: PlayerModel }) {
  const mine = model.seat.value?.board;
  const count = mine === undefined ? null : boardsBefore(model.lesson.value, model.news.value, mine);
  return count === null ? null : <p class="phone-aside">{t('phone.round.before', { count })}</p>;
}
