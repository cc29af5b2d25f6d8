/** The lanes of all masters on one time axis: one is high, several are thin, and more than a few become one curve. */
import { useId } from 'preact/hooks';
import type { Ms } from '../../../shared/simul/index.ts';
import type { CrowdStep } from '../../models/live/crowd.ts';
import type { Timeline } from '../../models/live/timeline.ts';
import { Lane, useStill } from './lane.tsx';
import { usePieces } from './pieces.ts';
import '../charts.css';

type LanesProps = Pick<Timeline, 'lanes' | 'crowd'> & {
  readonly masters: number;
  readonly durationMs: Ms;
  readonly nowMs: Ms;
  /** The round is over: no moment is marked in the lanes. */
  readonly over?: boolean;
  readonly width: number;
  /** Of all lanes together. */
  readonly height: number;
  readonly label: string;
};

/** Pixels between two lanes. */
const GAP = 3;
/** How many lanes high the curve of all masters is, where it stands below lanes. */
const CROWD_LANES = 4;

export function Lanes(props: LanesProps) {
  const { lanes, crowd, masters, durationMs, nowMs, over = false, width, height, label } = props;
  const parts = lanes.length + (crowd ? 1 : 0);
  const crowdLanes = lanes.length > 0 ? CROWD_LANES : 1;
  const laneHeight = (height - GAP * (parts - 1)) / (lanes.length + (crowd ? crowdLanes : 0));
  return (
    <div
      class={`lanes ${parts > 1 ? 'is-many' : ''}`}
      style={{ gap: `${GAP}px` }}
      role="img"
      aria-label={label}
    >
      {lanes.map((stretches, index) => (
        <Lane
          key={index}
          stretches={stretches}
          durationMs={durationMs}
          nowMs={over ? null : nowMs}
          width={width}
          height={laneHeight}
        />
      ))}
      {crowd && (
        <CrowdLane
          steps={crowd}
          masters={masters}
          durationMs={durationMs}
          nowMs={nowMs}
          over={over}
          width={width}
          height={laneHeight * crowdLanes}
        />
      )}
    </div>
  );
}

type CrowdLaneProps = {
  readonly steps: readonly CrowdStep[];
  /** What the full height stands for. */
  readonly masters: number;
  readonly durationMs: Ms;
  readonly nowMs: Ms;
  /** The round is over: no moment is marked. */
  readonly over: boolean;
  readonly width: number;
  readonly height: number;
};

/** From back to front; each covers the lower part of the one behind it. */
const LAYERS = [
  { name: 'wasting', of: ({ plays, goes, wasting }: CrowdStep) => plays + goes + wasting },
  { name: 'walks', of: ({ plays, goes }: CrowdStep) => plays + goes },
  { name: 'plays', of: ({ plays }: CrowdStep) => plays },
] as const;
/** A piece reaches so far into the next one that no gap is seen between them. */
const OVERLAP_PX = 0.5;

/** All masters in one curve: from below how many play, go about, waste their time; the others are calm. */
function CrowdLane({ steps, masters, durationMs, nowMs, over, width, height }: CrowdLaneProps) {
  const patterns = useId();
  const pxPerMs = width / durationMs;
  const nowX = Math.min(width, nowMs * pxPerMs);
  const piece = (from: number, to: number) => {
    const next = steps[to];
    const endPx = next ? next.at * pxPerMs + OVERLAP_PX : nowX;
    const shown = steps.slice(from, to);
    return (
      <g key={from}>
        {LAYERS.map(({ name, of }) => (
          <path
            key={name}
            d={areaUnder(shown, of, { pxPerMs, endPx, height, masters })}
            class={`lane-${name}`}
            fill={name === 'wasting' ? `url(#${patterns}-wasting)` : undefined}
          />
        ))}
      </g>
    );
  };
  const pieces = usePieces(steps.length, steps.length - 1, piece, [steps, masters, pxPerMs, height]);
  const still = useStill(patterns, width, height);
  return (
    <svg class="lane" width={width} height={height} aria-hidden="true">
      {still.patterns}
      <rect class="lane-waiting" width={nowX} height={height} />
      {pieces}
      {still.frame}
      {!over && <path class="lane-now" d={`M${nowX} -8V${height + 8}`} />}
    </svg>
  );
}

type Scale = {
  readonly pxPerMs: number;
  readonly endPx: number;
  readonly height: number;
  readonly masters: number;
};

function areaUnder(
  steps: readonly CrowdStep[],
  of: (step: CrowdStep) => number,
  { pxPerMs, endPx, height, masters }: Scale,
): string {
  let d = `M${((steps[0]?.at ?? 0) * pxPerMs).toFixed(1)} ${height}`;
  for (const step of steps)
    d += `H${(step.at * pxPerMs).toFixed(1)}V${(height * (1 - of(step) / masters)).toFixed(1)}`;
  return `${d}H${endPx.toFixed(1)}V${height}z`;
}
