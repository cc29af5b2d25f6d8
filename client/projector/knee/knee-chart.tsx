/** One figure over the number of boards, both in powers of ten: as measured, theory's limit, and blocking. */
import { t } from '../../app/text.ts';
import { logScale, powersRound } from '../../charts/scales/log-scale.ts';
import { blockingOf, type KneePoint, kneeOf, limitOf, MEASURED_AT, type Times } from './knee.ts';

export type Figure = 'movesPerSecond' | 'responseMs';

type KneeChartProps = {
  readonly figure: Figure;
  readonly title: string;
  readonly points: readonly KneePoint[];
  readonly times: Times;
  /** How many boards the hall has that is shown beside it. */
  readonly boards: number;
  readonly width: number;
  readonly height: number;
};

const MOST_BOARDS = 10_000;
const LEFT = 116;
const BOTTOM = 46;
const TOP = 54;
const RIGHT = 56;

export function KneeChart({ figure, title, points, times, boards, width, height }: KneeChartProps) {
  const unit = figure === 'responseMs' ? 1000 : 1;
  const value = (point: KneePoint) => point[figure] / unit;
  const limits = MEASURED_AT.map((n) => limitOf(n, times));
  const knee = kneeOf(times);
  const bend = limitOf(knee, times);
  const blocking = MEASURED_AT.map((n) => blockingOf(n, times));
  const [low, high] = powersRound([...limits, ...blocking].map(value));
  const xs = logScale(1, MOST_BOARDS, width - LEFT - RIGHT);
  const ys = logScale(low, high, height - TOP - BOTTOM);
  const x = (n: number) => LEFT + xs.at(n);
  const y = (of: number) => height - BOTTOM - ys.at(of);
  const lineOf = (line: readonly KneePoint[]) =>
    line
      .map(
        (point, index) => `${index ? 'L' : 'M'}${x(point.boards).toFixed(1)} ${y(value(point)).toFixed(1)}`,
      )
      .join('');
  const withBend = [...limits, bend].sort((a, b) => a.boards - b.boards);
  const shown = points.find((point) => point.boards === boards);
  return (
    <svg
      class="knee-chart"
      width={width}
      height={height}
      role="img"
      aria-label={t('lessonPages.knee.chart', { what: title })}
    >
      <text class="knee-title" x="0" y="32">
        {title}
      </text>
      {ys.ticks.map((tick) => (
        <g key={tick}>
          <path class="knee-grid" d={`M${LEFT} ${y(tick)}H${width - RIGHT}`} />
          <text class="knee-tick" x={LEFT - 12} y={y(tick)} text-anchor="end">
            {inTens(tick)}
          </text>
        </g>
      ))}
      {xs.ticks.map((tick) => (
        <text key={tick} class="knee-tick" x={x(tick)} y={height - 18} text-anchor="middle">
          {inTens(tick)}
        </text>
      ))}
      <path class="knee-at" d={`M${x(knee)} ${TOP}V${height - BOTTOM}`} />
      <text
        class="knee-name"
        x={x(knee) + 12}
        y={figure === 'responseMs' ? TOP + 16 : (TOP + height - BOTTOM) / 2 + 12}
      >
        {t('lessonPages.knee.knee', { boards: Math.round(knee) })}
      </text>
      <path class="knee-blocking" d={lineOf(blocking)} />
      <path class="knee-limit" d={lineOf(withBend)} />
      <path class="knee-measured" d={lineOf(points)} />
      {points.map((point) => (
        <circle key={point.boards} class="knee-dot" cx={x(point.boards)} cy={y(value(point))} r="6" />
      ))}
      {shown && <circle class="knee-here" cx={x(boards)} cy={y(value(shown))} r="15" />}
    </svg>
  );
}

const inTens = (value: number): string =>
  value < 1 ? String(Number(value.toPrecision(2))) : value.toLocaleString('en');
