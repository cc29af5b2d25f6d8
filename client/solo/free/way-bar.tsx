/** The rule by which the master goes, in one line, and the sheet in which it is changed while one plays. */
import { useRef } from 'preact/hooks';
import { type Ms, policies } from '../../../shared/simul/index.ts';
import { Choice } from '../../app/choice.tsx';
import { countdown, percent, wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { useWidth } from '../../charts/floor/width.ts';
import { YOUR_BOARD } from '../seat/own-round.ts';
import { changesIn, RoundLane } from '../seat/round-lane.tsx';
import { FREE_MS, type FreeSession } from './free-session.ts';
import { type FreeWay, isSameEntry, nameOf, ORDERS, ruleOf, WAYS, type WaySoFar, waysSoFar } from './ways.ts';
import './free.css';

export function WayBar({ session }: { session: FreeSession }) {
  const sheet = useRef<HTMLDialogElement>(null);
  const way = session.way.value;
  const news = session.player.news.value;
  return (
    <section class="way-bar" aria-label={t('solo.free.title')}>
      <button type="button" class="way-now" aria-haspopup="dialog" onClick={() => sheet.current?.showModal()}>
        <span>
          <b>{nameOf(way)}</b>
          <small>{t('solo.slim', { idle: percent(news?.idleShare ?? 0) })}</small>
        </span>
        <span class="way-change">{t('solo.free.change')}</span>
      </button>
      <button type="button" class="button way-stop" onClick={() => session.stop()}>
        <b>{t('solo.free.stop')}</b>
        <small>
          <span class="sr-only">{t('solo.timeLeft')}</span>
          <time class="ticking">{countdown(FREE_MS - (news?.clockMs ?? 0))}</time>
        </small>
      </button>
      <p class="sr-only" role="status">
        {t('solo.free.announced', { policy: nameOf(way), sentence: ruleOf(way) })}
      </p>
      <ThinLane session={session} nowMs={news?.clockMs ?? 0} />
      <dialog ref={sheet} class="way-sheet card" aria-labelledby="way-title">
        <Sheet session={session} close={() => sheet.current?.close()} />
      </dialog>
    </section>
  );
}

const THIN = 12;

/** On a small screen, which has no hall and no lane: what he did so far, and where his rule was changed. */
function ThinLane({ session, nowMs }: { session: FreeSession; nowMs: Ms }) {
  const [room, width] = useWidth();
  const round = session.stage.rounds.value.at(-1);
  return (
    <div ref={room} class="way-lane">
      {round && width > 0 && (
        <RoundLane
          round={round}
          durationMs={FREE_MS}
          nowMs={nowMs}
          width={width}
          height={THIN}
          label={t('solo.free.lane')}
          changes={changesIn(round)}
        />
      )}
    </div>
  );
}

function Sheet({ session, close }: { session: FreeSession; close: () => void }) {
  const now = session.way.value;
  // The news comes four times a second, and the figures with it.
  const nowMs: Ms = session.player.news.value?.clockMs ?? 0;
  const soFar = waysSoFar(session.stage.rounds.value, YOUR_BOARD, nowMs);
  const choose = (way: FreeWay) => {
    close();
    session.choose(way);
  };
  return (
    <>
      <header>
        <h2 id="way-title">{t('solo.free.ask')}</h2>
        <button type="button" class="button" onClick={close}>
          {t('solo.free.close')}
        </button>
      </header>
      <ul class="way-list">
        {WAYS.map((way) => {
          const isNow = isSameEntry(way, now);
          return (
            <li key={nameOf(way)}>
              <button
                type="button"
                class="way-one"
                aria-current={isNow ? 'true' : undefined}
                onClick={() => (isNow ? close() : choose(way))}
              >
                <b>{nameOf(way)}</b>
                <small>{figure(way, now, soFar)}</small>
                <span>{ruleOf(way)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {policies[now.policy].followsQueue && (
        <Choice
          label={t('solo.free.order')}
          options={ORDERS.map((value) => ({ value, text: t(`debrief.notes.queue.${value}`) }))}
          value={now.queue}
          onChoose={(queue) => choose({ ...now, queue })}
        />
      )}
    </>
  );
}

/** What it has come to so far; of one that was never chosen, whether it begins a new round. */
function figure(way: FreeWay, now: FreeWay, soFar: readonly WaySoFar[]): string {
  const same = soFar.filter((one) => isSameEntry(one.way, way));
  if (same.length === 0) return way.masters === now.masters ? '' : t('solo.free.newRound');
  const ms = same.reduce((sum, one) => sum + one.ms, 0);
  const count = same.reduce((sum, { answers }) => sum + answers, 0);
  return t('solo.free.soFar', { count, time: wholeSeconds(ms) });
}
