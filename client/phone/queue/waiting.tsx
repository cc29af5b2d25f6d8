/** The player is ready: his place in the queue, or how long nobody has come. */
import type { ReadonlySignal } from '@preact/signals';
import { clock, wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import { Art } from '../art.tsx';
import { followsQueue } from '../round.ts';
import { ordinal } from '../say.ts';
import { CoughButton } from './cough.tsx';
import type { Coughing } from './coughing.ts';
import { OnHisWay } from './on-his-way.tsx';

export function HandUp({ model }: { model: PlayerModel }) {
  const { around } = model.queue.value;
  const place = followsQueue(model.status.value) ? model.queue.value.place : null;
  const mine = model.seat.value?.board;
  const last = model.results.value.at(-1);
  return (
    <div class="phone-wait">
      {place !== null && (
        <>
          <p class="phone-place headline">{ordinal(place)}</p>
          <p class="phone-under">{t('phone.hand.inQueue')}</p>
          <ol class="tickets" aria-label={t('phone.hand.tickets', { boards: around.join(', ') })}>
            {around.map((board) => (
              <li key={board} class={board === mine ? 'ticket ticket-mine' : 'ticket'}>
                {board}
              </li>
            ))}
          </ol>
        </>
      )}
      <OnHisWay model={model} big />
      <div class="phone-coming">
        <Art file="master/walk-e-1" kind="walker" />
        <span class="phone-trail" />
      </div>
      {last && (
        <p class="phone-note">{t('phone.hand.lastRound', { time: wholeSeconds(last.longestWaitMs) })}</p>
      )}
    </div>
  );
}

type NobodyProps = {
  readonly model: PlayerModel;
  readonly tick: ReadonlySignal<number>;
  readonly coughing: Coughing;
};

export function NobodyComes({ model, tick, coughing }: NobodyProps) {
  const count = model.news.value?.handsUp ?? 0;
  return (
    <div class="phone-wait">
      <div class="phone-asleep">
        <Art file="master/sleep-0" kind="sleeper" />
        <Art file="fx/zzz-1" kind="zzz" />
        <Art file="fx/cobweb-2" kind="cobweb" />
      </div>
      <p class="phone-under">{t('phone.nobody.readyFor')}</p>
      <p class="phone-clock ticking">{clock(tick.value - (model.board.value?.sinceMs ?? tick.value))}</p>
      <CoughButton coughing={coughing} />
      <p class="phone-aside">{t('phone.nobody.hands', { count })}</p>
      <OnHisWay model={model} />
    </div>
  );
}
