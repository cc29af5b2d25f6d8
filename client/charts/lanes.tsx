/** The lanes of all masters on one time axis: one is high, several are thin, and more than a few are one curve. */
import type { Ms } from '../../shared/simul/index.ts';
import { CrowdLane } from './crowd-lane.tsx';
import { Lane } from './lane.tsx';
import type { Timeline } from './live-timeline.ts';
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
/** The curve of all is so many lanes high. */
const CROWD_LANES = 4;

export function Lanes(props: LanesProps) {
  const { lanes, crowd, masters, durationMs, nowMs, over = false, width, height, label } = props;
  const rows = lanes.length + (crowd ? CROWD_LANES : 0);
  const laneHeight = (height - GAP * (lanes.length - (crowd ? 0 : 1))) / rows;
  return (
    <div class={`lanes ${rows > 1 ? 'is-many' : ''}`} style={{ gap: GAP }} role="img" aria-label={label}>
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
          width={width}
          height={laneHeight * CROWD_LANES}
        />
      )}
    </div>
  );
}
