/** How far off he is, where he goes round by number. */

import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import { boardsBefore } from '../round.ts';

/** @param props.big it is the one thing that the screen says */
export function OnHisWay({ model, big = false }: { model: PlayerModel; big?: boolean }) {
  const mine = model.seat.value?.board;
  const count = mine === undefined ? null : boardsBefore(model.status.value, model.news.value, mine);
  if (count === null) return null;
  if (!big) return <p class="phone-aside">{t('phone.round.countedBefore', { count })}</p>;
  return (
    <>
      <p class="phone-place headline">{count}</p>
      <p class="phone-under">{t('phone.round.before', { count })}</p>
    </>
  );
}
