/** The lab “Freeze”: the picture that the child draws, the two buttons, and what was measured. */
import { useEffect, useState } from 'preact/hooks';
import type {
  FreezeEvent,
  FreezeFigures,
  FreezeOrder,
  FreezeSettings,
  Place,
} from '../../../shared/labs/freeze.ts';
import { FRAMES_PER_SECOND } from '../../../shared/labs/freeze-screen.ts';
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { ViewProps } from '../lab-module.ts';
import { Gauge } from './gauge.tsx';
import { Measured } from './measured.tsx';
import { Others } from './others.tsx';
import { Picture } from './picture.tsx';
import { type Screen, useScreen } from './screen.ts';
import { Watcher } from './watcher.tsx';
import './freeze.css';

type Props = ViewProps<FreezeSettings, FreezeEvent, FreezeFigures>;

export function FreezeView(props: Props) {
  const { events, state, run, mayOrder, where, server } = props;
  const isOpen = state === 'running' && events.some(({ kind }) => kind === 'open');
  if (where === 'page' && !mayOrder) return <Watcher server={server} run={isOpen ? run : null} />;
  return <Bench {...props} run={isOpen ? run : null} />;
}

/** @param props with a run as long as one can watch it */
function Bench({ settings, events, run, mayOrder, order, server, where }: Props) {
  const screen = useScreen(server, run);
  const isRunning = run !== null;
  const press = (place: Place) => order({ do: 'press', place } satisfies FreezeOrder);
  const going = goingOf(events);
  const frame = screen.frame.value;
  return (
    <div class="freeze">
      <div class="freeze-stage">
        <Picture frame={frame} />
        <p class="freeze-facts">
          <span>
            {t('labs.freeze.clock')} <b class="ticking">{((frame?.clockMs ?? 0) / 1_000).toFixed(2)}</b>
          </span>
          <span>
            {t('labs.freeze.played')} <b class="ticking">{frame?.played ?? 0}</b>
          </span>
          <span>{t('labs.freeze.screens', { count: frame?.watchers ?? 0 })}</span>
        </p>
        <Going screen={screen} going={going} isRunning={isRunning} />
      </div>
      <div class="freeze-side">
        {where === 'page' && (
          <div class="freeze-press">
            {(['loop', 'thread'] as const).map((place) => (
              <button
                key={place}
                type="button"
                class={`button freeze-${place}`}
                disabled={!isRunning || !mayOrder || going !== null || frame === null}
                onClick={() => press(place)}
              >
                {t(`labs.freeze.press.${place}`, { time: span(settings.seconds * 1_000) })}
              </button>
            ))}
          </div>
        )}
        <Gauge late={screen.late.value} />
        {where === 'page' && <Measured events={events} />}
        <p class="small">{t(`labs.freeze.why.${settings.work}`)}</p>
        {where === 'page' && <p class="small muted">{t('labs.freeze.server')}</p>}
      </div>
      {run !== null && where === 'page' && <Others run={run} />}
    </div>
  );
}

/** Where work is being done; null: nowhere. */
function goingOf(events: readonly FreezeEvent[]): Place | null {
  const last = events.findLast(({ kind }) => kind === 'pressed' || kind === 'over');
  return last?.kind === 'pressed' ? last.place : null;
}

/** What goes on, by this browser's own clock: the only thing here that moves while the loop is blocked. */
function Going({ screen, going, isRunning }: { screen: Screen; going: Place | null; isRunning: boolean }) {
  const [nowMs, setNowMs] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  const frame = screen.frame.value;
  if (!isRunning) return null;
  if (screen.isLost.value) return <p class="freeze-going">{t('labs.freeze.lost')}</p>;
  if (!frame) return <p class="freeze-going">{t('labs.freeze.waiting')}</p>;
  const time = span(Math.max(0, nowMs - screen.cameAtMs.value));
  return (
    <p class={`freeze-going is-${going ?? 'free'}`} role="status">
      {going
        ? t(`labs.freeze.going.${going}`, { time })
        : t('labs.freeze.going.nothing', { count: FRAMES_PER_SECOND })}
    </p>
  );
}
