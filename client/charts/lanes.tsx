/** The lanes of all masters on one time axis: one is high, several are thin, and more than a few become one curve. */
import { useId } from 'preact/hooks';
import type { Ms } from '../../shared/simul/index.ts';
import type { CrowdStep } from '../models/live/crowd.ts';
import type { Timeline } from '../models/live/timeline.ts';
import { Lane, LaneFrame, LanePatterns } from './lane.tsx';
import './charts.css';

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

/** All masters in one curve: from below how many play, go about, waste their time; the others are calm. */
function CrowdLane({ steps, masters, durationMs, nowMs, over, width, height }: CrowdLaneProps) {
  const patterns = useId();
  const nowX = Math.min(width, (nowMs * width) / durationMs);
  const area = (of: (step: CrowdStep) => number): string => {
    let d = `M0 ${height}`;
    for (const step of steps)
      d += `H${((step.at * width) / durationMs).toFixed(1)}V${(height * (1 - of(step) / masters)).toFixed(1)}`;
    return `${d}H${nowX.toFixed(1)}V${height}z`;
  };
  return (
    <svg class="lane" width={width} height={height} aria-hidden="true">
      <LanePatterns id={patterns} />
      <rect class="lane-waiting" width={nowX} height={height} />
      {LAYERS.map(({ name, of }) => (
        <path
          key={name}
          d={area(of)}
          class={`lane-${name}`}
          fill={name === 'wasting' ? `url(#${patterns}-wasting)` : undefined}
        />
      ))}
      <LaneFrame width={width} height={height} />
      {!over && <path class="lane-now" d={`M${nowX} -8V${height + 8}`} />}
    </svg>
  );
}
