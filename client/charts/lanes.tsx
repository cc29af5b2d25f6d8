/** The lanes of all masters on one time axis: one is high, several are thin, and more than a few are one curve. */
import type { Ms } from '../../shared/simul/index.ts';
import type { Timeline } from '../models/live/timeline.ts';
import { CrowdLane } from './crowd-lane.tsx';
import { Lane } from './lane.tsx';
import './charts.css';

export type LanesProps = Pick<Timeline, 'lanes' | 'crowd'> & {
  readonly masters: number;
  readonly durationMs: Ms;
  readonly nowMs: Ms;
  /** The round is over: no moment is marked in the lanes. */
  readonly over?: boolean;
  readonly width: number;
  /** Of all of them together. */
  readonly height: number;
  readonly label: string;
};

/** Between two lanes. */
const GAP = 3;
/** Below lanes the curve of all is so many of them high. */
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
