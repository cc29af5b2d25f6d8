/** One master's lane: what he did from left to right, with the seconds inside wide stretches of idling. */
import { useId, useMemo } from 'preact/hooks';
import type { Ms } from '../../shared/simul/index.ts';
import { wholeSeconds } from '../app/format.ts';
import type { Mood } from './mood.ts';
import type { Stretch } from './stretches.ts';
import './charts.css';

export type LaneProps = {
  /** While the round runs it may grow in place, at its end. */
  readonly stretches: readonly Stretch[];
  /** What the whole width stands for. */
  readonly durationMs: Ms;
  /** Where the round is; null for a round that is over. */
  readonly nowMs: Ms | null;
  readonly width: number;
  readonly height: number;
  readonly label: string;
};

/** A stretch that is wider than this has its seconds written inside. */
const ROOM_FOR_SECONDS_PX = 110;
export const MOODS: readonly Mood[] = ['resting', 'waiting', 'plays', 'walks', 'wasting'];

export function Lane({ stretches, durationMs, nowMs, width, height, label }: LaneProps) {
  const hatch = useId();
  const done = nowMs === null ? stretches : stretches.slice(0, -1);
  const current = nowMs === null ? undefined : stretches.at(-1);
  const pxPerMs = width / durationMs;
  const paths = useMemo(
    () => pathsOf(done, pxPerMs, height),
    [stretches, stretches.length, nowMs === null, pxPerMs, height],
  );
  const fillOf = (mood: Mood) => (mood === 'wasting' ? `url(#${hatch})` : undefined);
  const nowX = nowMs === null ? 0 : Math.min(width, nowMs * pxPerMs);
  return (
    <svg class="lane" width={width} height={height} role="img" aria-label={label}>
      <Hatch id={hatch} />
      {MOODS.map((mood) => (
        <path key={mood} d={paths[mood]} class={`lane-${mood}`} fill={fillOf(mood)} />
      ))}
      {current && (
        <rect
          x={current.from * pxPerMs}
          width={Math.max(0, nowX - current.from * pxPerMs)}
          height={height}
          class={`lane-${current.mood}`}
          fill={fillOf(current.mood)}
        />
      )}
      <Seconds stretches={done} pxPerMs={pxPerMs} height={height} />
      <rect class="lane-frame" x="1.5" y="1.5" width={width - 3} height={height - 3} />
      {nowMs !== null && <path class="lane-now" d={`M${nowX} -8V${height + 8}`} />}
    </svg>
  );
}

/** The pattern of idling; a path takes it by its id. */
export function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="28" height="28" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="28" height="28" class="lane-idle" />
      <rect width="9" height="28" class="lane-stripe" />
    </pattern>
  );
}

function Seconds(props: { stretches: readonly Stretch[]; pxPerMs: number; height: number }) {
  const { stretches, pxPerMs, height } = props;
  const wide = stretches.filter(
    ({ mood, from, to }) => mood === 'wasting' && (to - from) * pxPerMs > ROOM_FOR_SECONDS_PX,
  );
  return wide.map(({ from, to }) => (
    <text key={from} class="lane-seconds" x={((from + to) / 2) * pxPerMs} y={height / 2}>
      {wholeSeconds(to - from)}
    </text>
  ));
}

/** One path per mood: a lane of a thousand visits is still five elements. */
export function pathsOf(
  stretches: readonly Stretch[],
  pxPerMs: number,
  height: number,
  top = 0,
): { readonly [mood in Mood]: string } {
  const paths = { plays: '', walks: '', wasting: '', waiting: '', resting: '' };
  for (const { mood, from, to } of stretches)
    paths[mood] += `M${px(from * pxPerMs)} ${top}H${px(to * pxPerMs)}V${top + height}H${px(from * pxPerMs)}z`;
  return paths;
}

const px = (length: number): string => length.toFixed(2);
