/** The player has moved and waits for the master: with a hand up, ignored, outside the door, and then he is here. */
import type { ReadonlySignal } from '@preact/signals';
import { clock, wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { PlayerModel, QueuePlace } from '../../models/picture.ts';
import { Art } from '../art.tsx';
import { boardsBefore, followsQueue } from '../round.ts';
import { ordinal } from '../spoken.tsx';
import { CoughButton, type Coughing } from './cough.tsx';
import './waiting.css';

type WaitingProps = { readonly model: PlayerModel; readonly tick: ReadonlySignal<number> };

export function HandUp({ model }: Pick<WaitingProps, 'model'>) {
  const place = followsQueue(model.status.value) ? model.queue.value.place : null;
  const last = model.results.value.at(-1);
  return (
    <div class="phone-wait">
      {place !== null && (
        <>
          <p class="phone-place headline">{ordinal(place)}</p>
          <p class="phone-under">{t('phone.hand.inQueue')}</p>
          <Tickets queue={model.queue.value} mine={model.seat.value?.board} />
        </>
      )}
      <BoardsBefore model={model} big />
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

/** The queue from its front, as on the big screen; how many stand before the own ticket and are not drawn is said. */
function Tickets({ queue: { tickets }, mine }: { queue: QueuePlace; mine: number | undefined }) {
  const boards = tickets.map(({ board }) => board).join(', ');
  return (
    <ol class="tickets" aria-label={t('phone.hand.tickets', { boards })}>
      {tickets.flatMap(({ place, board }, index) => {
        const hidden = place - (tickets[index - 1]?.place ?? 0) - 1;
        return [
          hidden > 0 && (
            <li key="hidden" class="tickets-hidden">
              {t('phone.hand.more', { count: hidden })}
            </li>
          ),
          <li key={board} class={board === mine ? 'ticket ticket-mine' : 'ticket'}>
            {board}
          </li>,
        ];
      })}
    </ol>
  );
}

export function NobodyComes({ model, tick, coughing }: WaitingProps & { readonly coughing: Coughing }) {
  const count = model.news.value?.handsUp ?? 0;
  return (
    <div class="phone-wait">
      <div class="phone-asleep">
        <Art file="master/sleep-0" kind="sleeper" />
        <Art file="fx/zzz-1" kind="zzz" />
        <Art file="fx/cobweb-2" kind="cobweb" />
      </div>
      <p class="phone-under">{t('phone.nobody.readyFor')}</p>
      <WaitClock model={model} tick={tick} />
      <CoughButton coughing={coughing} status={model.status.value} />
      <p class="phone-aside">{t('phone.nobody.hands', { count })}</p>
      <BoardsBefore model={model} />
    </div>
  );
}

/** The room takes only so many at a time: this board waits in the corridor. */
export function AtTheDoor({ model, tick }: WaitingProps) {
  return (
    <div class="phone-wait">
      <Art file="hall/door" kind="door" />
      <p class="phone-under">{t('phone.door.wait')}</p>
      <WaitClock model={model} tick={tick} />
      <p class="phone-aside">{t('phone.door.why')}</p>
    </div>
  );
}

/** The master bends over this board. */
export function HeIsHere() {
  return (
    <div class="phone-here">
      <Art file="master/reach-e-1" kind="master" />
      <p class="phone-bubble">{t('phone.here.hmm')}</p>
    </div>
  );
}

/** How long this board has been in its state. */
function WaitClock({ model, tick }: WaitingProps) {
  return <p class="phone-clock ticking">{clock(tick.value - (model.board.value?.sinceMs ?? tick.value))}</p>;
}

/** How far off the master is, where he goes round by number. `big`: it is the one thing that the screen says. */
function BoardsBefore({ model, big = false }: { model: PlayerModel; big?: boolean }) {
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
