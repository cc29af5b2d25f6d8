/** A player's own screen: what is asked of them now, in one colour, one headline and one sentence. */
// The frame's styles come first: what stands in it overrules them.
import './phone.css';
import './sizes.css';
import { useComputed, useSignal } from '@preact/signals';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import type { PlayerModel } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { Body } from './body.tsx';
import { Head } from './head.tsx';
import { Menu } from './menu.tsx';
import { SecretSign, useSecret } from './secret.tsx';
import { Announcer, newsOf } from './spoken.tsx';
import { stateOf } from './state.ts';

export function Phone({ model }: { model: PlayerModel }) {
  const tick = useTick(model.clockMs);
  const answer = useSignal('');
  const state = useComputed(() =>
    stateOf({
      link: model.link.value,
      ended: model.ended.value,
      status: model.status.value,
      seated: model.seat.value !== null,
      board: model.board.value,
      news: model.news.value,
      nowMs: tick.value,
    }),
  ).value;
  const secret = useSecret(state, model);
  const seat = model.seat.value;
  return (
    <div class="phone" data-state={state} data-secret={secret.isMine}>
      <main class="phone-page">
        <Head state={state} model={model} tick={tick} />
        <Body state={state} model={model} tick={tick} answer={answer} secret={secret} />
        <footer class="phone-foot">
          <div class="phone-seat">
            <span>{seat && t('common.seatOf', seat)}</span>
            <SecretSign {...secret} />
          </div>
          <SettingsButton />
          <Menu state={state} model={model} />
        </footer>
      </main>
      <Announcer news={newsOf(state, model)} answer={answer} />
    </div>
  );
}
