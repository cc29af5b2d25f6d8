/** One master's lane: what he did from left to right, with the seconds written inside wide stretches of waste. */
import { useId, useMemo } from 'preact/hooks';
import type { Ms } from '../../../shared/simul/index.ts';
import { wholeSeconds } from '../../app/format.ts';
import type { FineMood } from '../../models/mood.ts';
import type { Stretch } from '../../models/stretches.ts';
import { usePieces } from './pieces.ts';
import '../charts.css';

type LaneProps = {
  /** While the round runs it may grow in place, at its end. */
  readonly stretches: readonly Stretch[];
  /** What the whole width stands for. */
  readonly durationMs: Ms;
  /** Where the round is; null for a round that is over. */
  readonly nowMs: Ms | null;
  readonly width: number;
  readonly height: number;
  /** What it is called; undefined where several lanes have one label together. */
  readonly label?: string;
  /** Whether the seconds are drawn elsewhere, over something that moves over the lane. */
  readonly bare?: boolean;
};

/** From this size on a stretch has its seconds written inside. */
const ROOM_FOR_SECONDS_PX = { width: 110, height: 44 } as const;
export const MOODS: readonly FineMood[] = [
  'resting',
  'waiting',
  'queues',
  'plays',
  'walks',
  'overhead',
  'wasting',
];

export function Lane({ stretches, durationMs, nowMs, width, height, label, bare = false }: LaneProps) {
  const patterns = useId();
  const done = nowMs === null ? stretches.length : stretches.length - 1;
  const current = nowMs === null ? undefined : stretches.at(-1);
  const pxPerMs = width / durationMs;
  const fillOf = (mood: FineMood) => (isPatterned(mood) ? `url(#${patterns}-${mood})` : undefined);
  const piece = (from: number, to: number) => {
    const shown = stretches.slice(from, Math.min(to, done));
    const paths = pathsOf(shown, pxPerMs, height);
    return (
      <g key={from}>
        {MOODS.map(
          (mood) =>
            paths[mood] && <path key={mood} d={paths[mood]} class={`lane-${mood}`} fill={fillOf(mood)} />,
        )}
        {!bare && <LaneSeconds stretches={shown} pxPerMs={pxPerMs} height={height} />}
      </g>
    );
  };
  // Where the current one is too short to be seen, the one before it goes on.
  const finished = nowMs === null ? done : done - 1;
  const pieces = usePieces(done, finished, piece, [stretches, nowMs === null, pxPerMs, height, bare]);
  const still = useStill(patterns, width, height);
  const nowX = nowMs === null ? 0 : Math.min(width, nowMs * pxPerMs);
  return (
    <svg class="lane" width={width} height={height} role={label ? 'img' : undefined} aria-label={label}>
      {still.patterns}
      {pieces}
      {current && (
        <rect
          x={current.from * pxPerMs}
          width={Math.max(0, nowX - current.from * pxPerMs)}
          height={height}
          class={`lane-${current.mood}`}
          fill={fillOf(current.mood)}
        />
      )}
      {still.frame}
      {nowMs !== null && <path class="lane-now" d={`M${nowX} -8V${height + 8}`} />}
    </svg>
  );
}

/** What is the same in a lane whatever has happened, so that it is drawn once. */
export function useStill(patterns: string, width: number, height: number) {
  return useMemo(
    () => ({
      patterns: <LanePatterns id={patterns} />,
      frame: <LaneFrame width={width} height={height} />,
    }),
    [patterns, width, height],
  );
}

/** The outline of a lane of this size. */
export function LaneFrame({ width, height }: { width: number; height: number }) {
  return (
    <rect
      class="lane-frame"
      x="1.5"
      y="1.5"
      width={Math.max(0, width - 3)}
      height={Math.max(0, height - 3)}
    />
  );
}

/** Whether a mood has a pattern beside its colour. */
export const isPatterned = (mood: FineMood): boolean =>
  mood === 'wasting' || mood === 'queues' || mood === 'overhead';

type SecondsProps = {
  readonly stretches: readonly Stretch[];
  readonly pxPerMs: number;
  readonly height: number;
};

/** The seconds inside the wide stretches of waste, where the lane is high enough for them. */
export function LaneSeconds({ stretches, pxPerMs, height }: SecondsProps) {
  if (height < ROOM_FOR_SECONDS_PX.height) return null;
  const wide = stretches.filter(
    ({ mood, from, to }) => mood === 'wasting' && (to - from) * pxPerMs > ROOM_FOR_SECONDS_PX.width,
  );
  return wide.map(({ from, to }) => (
    <text key={from} class="lane-seconds" x={((from + to) / 2) * pxPerMs} y={height / 2}>
      {wholeSeconds(to - from)}
    </text>
  ));
}

/**
 * One path per mood: a lane of a thousand visits is still seven elements.
 * @param top where the lane begins, in pixels from above
 */
export function pathsOf(
  stretches: readonly Stretch[],
  pxPerMs: number,
  height: number,
  top = 0,
): { readonly [mood in FineMood]: string } {
  const paths = { plays: '', walks: '', wasting: '', waiting: '', resting: '', queues: '', overhead: '' };
  for (const { mood, from, to } of stretches)
    paths[mood] += `M${px(from * pxPerMs)} ${top}H${px(to * pxPerMs)}V${top + height}H${px(from * pxPerMs)}z`;
  return paths;
}

const px = (length: number): string => length.toFixed(2);

/** Patterns beside the colours of a lane, for people who do not tell the colours apart: hatched, dotted, striped. */
export function LanePatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-wasting`}
        width="28"
        height="28"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="28" height="28" class="lane-idle" />
        <rect width="9" height="28" class="lane-stripe" />
      </pattern>
      <pattern id={`${id}-queues`} width="12" height="12" patternUnits="userSpaceOnUse">
        <rect width="12" height="12" class="lane-waiting" />
        <circle cx="6" cy="6" r="2.8" class="lane-dot" />
      </pattern>
      <pattern id={`${id}-overhead`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" class="lane-walks" />
        <rect width="8" height="3" class="lane-bar" />
      </pattern>
    </defs>
  );
}
