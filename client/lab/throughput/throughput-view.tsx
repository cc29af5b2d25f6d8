/** The lab “Throughput”: the curves follow the sliders at once, dots come from this machine, crosses from rounds played. */
import {
  expectedPerSecond,
  figuresOfPoints,
  pointsOf,
  runMs,
  SERVERS,
  type ThroughputEvent,
  type ThroughputPoint,
  type ThroughputSettings,
} from '../../../shared/labs/throughput.ts';
import { percent, span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { PlayedRound } from './curves.ts';
import { ThroughputChart } from './throughput-chart.tsx';
import '../threads/threads.css';
import './throughput.css';

type ThroughputViewProps = {
  readonly settings: ThroughputSettings;
  readonly points: readonly ThroughputPoint[];
  /** With what the points were measured; null: nothing is measured. */
  readonly measuredWith: ThroughputSettings | null;
  /** Of the run that goes on, or has just ended. */
  readonly events: readonly ThroughputEvent[];
  readonly isRunning: boolean;
  readonly rounds: readonly PlayedRound[];
};

export function ThroughputView(props: ThroughputViewProps) {
  const { settings, points, measuredWith, events, isRunning, rounds } = props;
  return (
    <div class="throughput-lab">
      <p class="throughput-law">{lawInWords(settings)}</p>
      <ThroughputChart settings={settings} points={points} rounds={rounds} />
      <Legend hasRounds={rounds.length > 0} />
      <p class="throughput-now" role="status">
        {nowInWords(events, settings, isRunning)}
      </p>
      {events.some(({ kind }) => kind === 'notice') && (
        <p class="threads-notice">{t('labs.throughput.noPython')}</p>
      )}
      {points.length > 0 && measuredWith && <Points points={points} settings={measuredWith} />}
      <Crosses rounds={rounds} />
    </div>
  );
}

/** Up to 10 with one decimal: a class answers a few a second, a server thousands. */
const rate = (perSecond: number): string =>
  perSecond < 10 ? String(Math.round(perSecond * 10) / 10) : Math.round(perSecond).toLocaleString('en');

function lawInWords(settings: ThroughputSettings): string {
  const { threads, latencyMs, playMs } = settings;
  const most = expectedPerSecond('pool', Number.MAX_SAFE_INTEGER, settings);
  const isFull = playMs > 0 && most * (playMs / 1_000) >= 1 - 1e-9;
  if (isFull) return t('labs.throughput.lawFull', { rate: rate(most) });
  const values = {
    threads: threads.toLocaleString('en'),
    latency: span(latencyMs + playMs),
    rate: rate(most),
  };
  return t('labs.throughput.law', values);
}

function nowInWords(
  events: readonly ThroughputEvent[],
  settings: ThroughputSettings,
  isRunning: boolean,
): string {
  const began = events.findLast((event) => event.kind === 'began');
  if (began && !isRunning) return pointsOf(events).length === 0 ? '' : t('labs.throughput.now.over');
  if (!began) return t('labs.throughput.now.ready', { time: span(runMs(settings)) });
  const last = events.at(-1);
  const served = last?.kind === 'progress' ? last.served : last?.kind === 'point' ? last.requests : 0;
  return t('labs.throughput.now.began', {
    server: t(`labs.throughput.servers.${began.of}`),
    number: began.atOnce.toLocaleString('en'),
    served: served.toLocaleString('en'),
    total: began.total.toLocaleString('en'),
  });
}

function Legend({ hasRounds }: { hasRounds: boolean }) {
  return (
    <ul class="throughput-legend">
      {SERVERS.map((of) => (
        <li key={of}>
          <i class={`is-${of}`} /> {t(`labs.throughput.servers.${of}`)} ({t('labs.throughput.chart.law')})
        </li>
      ))}
      <li>
        <b class="is-dot" /> {t('labs.throughput.chart.measured')}
      </li>
      {hasRounds && (
        <li>
          <b class="is-cross">×</b> {t('labs.throughput.chart.rounds')}
        </li>
      )}
    </ul>
  );
}

type PointsProps = {
  readonly points: readonly ThroughputPoint[];
  readonly settings: ThroughputSettings;
};

function Points({ points, settings }: PointsProps) {
  const { offShare } = figuresOfPoints(points, settings);
  return (
    <section class="lab-part">
      <h2>{t('labs.throughput.table.title')}</h2>
      <table class="threads-facts">
        <thead>
          <tr>
            <th scope="col">{t('labs.throughput.table.server')}</th>
            <th scope="col">{t('labs.throughput.table.atOnce')}</th>
            <th scope="col">{t('labs.throughput.table.measured')}</th>
            <th scope="col">{t('labs.throughput.table.law')}</th>
            <th scope="col">{t('labs.throughput.table.cpu')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ of, atOnce, perSecond, cpuMs, requests }) => (
            <tr key={`${of}${atOnce}`}>
              <th scope="row">{t(`labs.throughput.servers.${of}`)}</th>
              <td>{atOnce.toLocaleString('en')}</td>
              <td>{rate(perSecond)}</td>
              <td>{rate(expectedPerSecond(of, atOnce, settings))}</td>
              <td>{(cpuMs / requests).toFixed(2)}&nbsp;ms</td>
            </tr>
          ))}
        </tbody>
      </table>
      {offShare !== undefined && <p>{t('labs.throughput.off', { percent: percent(offShare) })}</p>}
    </section>
  );
}

/** Where the crosses come from, and by which times their own dotted law is drawn. */
function Crosses({ rounds }: { rounds: readonly PlayedRound[] }) {
  const last = rounds.at(-1);
  if (!last) return <p class="muted small">{t('labs.throughput.noCrosses')}</p>;
  const values = { play: span(last.playMs), reply: span(last.replyMs) };
  return <p class="muted small">{t('labs.throughput.crosses', values)}</p>;
}
