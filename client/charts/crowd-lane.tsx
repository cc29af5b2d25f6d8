/** All masters together on one time axis: from below how many play, go about, stand idle; what is left is calm. */
import { useId } from 'preact/hooks';
import type { Ms } from '../../shared/simul/index.ts';
import type { CrowdStep } from '../models/live/crowd.ts';
import { LanePatterns } from './lane-patterns.tsx';
import './charts.css';

export type CrowdLaneProps = {
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

/** Each covers what lies under it: the back one is the highest. */
const LAYERS = [
  { name: 'wasting', of: ({ plays, goes, wasting }: CrowdStep) => plays + goes + wasting },
  { name: 'walks', of: ({ plays, goes }: CrowdStep) => plays + goes },
  { name: 'plays', of: ({ plays }: CrowdStep) => plays },
] as const;

export function CrowdLane({ steps, masters, durationMs, nowMs, over, width, height }: CrowdLaneProps) {
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
      <rect
        class="lane-frame"
        x="1.5"
        y="1.5"
        width={Math.max(0, width - 3)}
        height={Math.max(0, height - 3)}
      />
      {!over && <path class="lane-now" d={`M${nowX} -8V${height + 8}`} />}
    </svg>
  );
}
