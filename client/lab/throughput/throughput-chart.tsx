/** Answered per second over the requests that are there at once, both in powers of ten: curves, dots and crosses. */
import {
  expectedPerSecond,
  kneeOf,
  SERVERS,
  type ThroughputPoint,
  type ThroughputSettings,
} from '../../../shared/labs/throughput.ts';
import { t } from '../../app/text.ts';
import { logScale } from '../../charts/scales/log-scale.ts';
import { type CurvePoint, curveOf, lawOf, MOST_AT_ONCE, type PlayedRound, ratesOf } from './curves.ts';

const WIDTH = 960;
const HEIGHT = 540;
const LEFT = 120;
const RIGHT = 56;
const TOP = 64;
const BOTTOM = 100;
const CROSS = 9;
/** Where both have a dot at one place, the pool's is seen round the loop's. */
const DOT = { pool: 12, loop: 8 } as const;

type ChartProps = {
  readonly settings: ThroughputSettings;
  readonly points: readonly ThroughputPoint[];
  readonly rounds: readonly PlayedRound[];
};

export function ThroughputChart({ settings, points, rounds }: ChartProps) {
  const [low, high] = ratesOf(settings, [...points, ...rounds]);
  const xs = logScale(1, MOST_AT_ONCE, WIDTH - LEFT - RIGHT);
  const ys = logScale(low, high, HEIGHT - TOP - BOTTOM);
  const x = (atOnce: number) => LEFT + xs.at(atOnce);
  const y = (perSecond: number) => HEIGHT - BOTTOM - ys.at(perSecond);
  const line = (curve: readonly CurvePoint[]) =>
    curve
      .map(
        ({ atOnce, perSecond }, at) => `${at ? 'L' : 'M'}${x(atOnce).toFixed(1)} ${y(perSecond).toFixed(1)}`,
      )
      .join('');
  return (
    <svg class="throughput-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label(settings)}>
      {ys.ticks.map((tick) => (
        <g key={tick}>
          <path class="throughput-grid" d={`M${LEFT} ${y(tick)}H${WIDTH - RIGHT}`} />
          <text class="throughput-tick" x={LEFT - 12} y={y(tick)} text-anchor="end">
            {inTens(tick)}
          </text>
        </g>
      ))}
      {xs.ticks.map((tick) => (
        <text key={tick} class="throughput-tick" x={x(tick)} y={HEIGHT - BOTTOM + 26} text-anchor="middle">
          {inTens(tick)}
        </text>
      ))}
      <text class="throughput-axis" x={0} y={30}>
        {t('labs.throughput.chart.y')}
      </text>
      <text class="throughput-axis" x={WIDTH - RIGHT} y={HEIGHT - 12} text-anchor="end">
        {t('labs.throughput.chart.x')}
      </text>
      {rounds.map((round) => (
        <path
          key={`${round.of}${round.atOnce}${round.perSecond}`}
          class={`throughput-own is-${round.of}`}
          d={line(lawOf(round))}
        />
      ))}
      {SERVERS.map((of) => (
        <path key={of} class={`throughput-curve is-${of}`} d={line(curveOf(of, settings))} />
      ))}
      <Knees settings={settings} x={x} y={y} />
      {points.map(({ of, atOnce, perSecond }) => (
        <circle
          key={`${of}${atOnce}`}
          class={`throughput-dot is-${of}`}
          cx={x(atOnce)}
          cy={y(perSecond)}
          r={DOT[of]}
        />
      ))}
      {rounds.map(({ of, atOnce, perSecond }) => (
        <path
          key={`${of}${atOnce}${perSecond}`}
          class={`throughput-cross is-${of}`}
          d={`M${x(atOnce) - CROSS} ${y(perSecond) - CROSS}l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`}
        />
      ))}
    </svg>
  );
}

type KneesProps = {
  readonly settings: ThroughputSettings;
  readonly x: (atOnce: number) => number;
  readonly y: (perSecond: number) => number;
};

/** Where each bends, as far as that is on the chart; two names at one place would lie on each other. */
function Knees({ settings, x, y }: KneesProps) {
  const [pool, loop] = SERVERS.map((of) => kneeOf(of, settings));
  if (pool === undefined || loop === undefined) return null;
  const isThreads = settings.threads < loop;
  const marks = [
    ...(isThreads ? [{ of: 'pool', at: pool, name: fullInWords(settings.threads) } as const] : []),
    ...(loop <= MOST_AT_ONCE
      ? [{ of: 'loop', at: loop, name: t('labs.throughput.chart.knee', { number: whole(loop) }) } as const]
      : []),
  ];
  // All lines first: no name is crossed out.
  return (
    <>
      {marks.map(({ of, at }) => (
        <path
          key={of}
          class="throughput-knee"
          d={`M${x(at)} ${y(expectedPerSecond(of, at, settings))}V${HEIGHT - BOTTOM}`}
        />
      ))}
      {marks.map(({ of, at, name }) => {
        // Names stand beside their line, within the chart, that of the pool below.
        const isRight = x(at) > WIDTH / 2;
        return (
          <text
            key={of}
            class="throughput-name"
            x={x(at) + (isRight ? -12 : 12)}
            y={HEIGHT - BOTTOM - (of === 'pool' ? 24 : 66)}
            text-anchor={isRight ? 'end' : 'start'}
          >
            {name}
          </text>
        );
      })}
    </>
  );
}

const fullInWords = (threads: number): string =>
  t('labs.throughput.chart.full', { count: threads, number: whole(threads) });
const whole = (count: number): string => Math.round(count).toLocaleString('en');
/** "0.1", "1,000", "10K": on a phone there is no room for more. */
const inTens = (value: number): string => {
  if (value < 1) return String(Number(value.toPrecision(2)));
  return value.toLocaleString('en', { notation: value < 10_000 ? 'standard' : 'compact' });
};

function label(settings: ThroughputSettings): string {
  const most = (of: 'pool' | 'loop') => whole(expectedPerSecond(of, MOST_AT_ONCE, settings));
  return t('labs.throughput.chart.label', { pool: most('pool'), loop: most('loop') });
}
