/** The round goes on without this board: it is not in the hall yet, or not any more. */
import type { ReadonlySignal } from '@preact/signals';
import { clock } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import { Art } from '../art.tsx';

type AtTheDoorProps = { readonly model: PlayerModel; readonly tick: ReadonlySignal<number> };

export function AtTheDoor({ model, tick }: AtTheDoorProps) {
  return (
    <div class="phone-wait">
      <Art file="hall/door" kind="door" />
      <p class="phone-under">{t('phone.door.wait')}</p>
      <p class="phone-clock ticking">{clock(tick.value - (model.board.value?.sinceMs ?? tick.value))}</p>
      <p class="phone-aside">{t('phone.door.why')}</p>
    </div>
  );
}

export function GameOver({ model }: { model: PlayerModel }) {
  return (
    <div class="phone-wait">
      <Art file="opponent/empty-chair" kind="chair" />
      <p class="phone-under">{t('phone.over.again')}</p>
      <p class="phone-aside">
        {t('phone.result.answers', { count: model.board.value?.answers ?? 0 })} {t('phone.over.watch')}
      </p>
    </div>
  );
}
