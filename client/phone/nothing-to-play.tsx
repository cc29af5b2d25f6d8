/** What is to be seen is on the big screen: what it is about, and that nothing is asked of anybody here. */

import { t } from '../app/text.ts';
import type { PlayerModel } from '../models/picture.ts';
import { titleOf } from '../models/step-words.ts';
import { Art } from './art.tsx';
import { Prediction } from './results/prediction.tsx';

export function Look({ model }: { model: PlayerModel }) {
  const now = model.status.value?.now ?? null;
  const isShow = now?.kind === 'show';
  return (
    <div class="phone-look">
      <Art file={isShow ? 'opponent/bot-hand' : 'master/reach-e-1'} kind="look" />
      {now && <h2>{titleOf(now)}</h2>}
      <Prediction model={model} />
      <p class="phone-note">{t(isShow ? 'phone.look.show' : 'phone.look.page')}</p>
    </div>
  );
}
