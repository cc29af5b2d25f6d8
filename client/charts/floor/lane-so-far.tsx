/** What a master has done so far, on the axis of the whole round. */
import { lanesOf, type Ms } from '../../../shared/simul/index.ts';
import type { RoundPicture } from '../../models/picture.ts';
import { stretchesOf } from '../../models/stretches.ts';
import { Lane } from '../timeline/lane.tsx';
import { useWidth } from './width.ts';
import './floor.css';

const HEIGHT = 24;

type LaneSoFarProps = {
  readonly round: RoundPicture;
  /** How many of the masters take part. */
  readonly masters: number;
  readonly nowMs: Ms;
  readonly label: string;
};

export function LaneSoFar({ round, masters, nowMs, label }: LaneSoFarProps) {
  const [room, width] = useWidth();
  const { scenario, facts } = round;
  const lanes = lanesOf(scenario, facts, nowMs).slice(0, masters);
  return (
    <div
      class={`floor-lanes lanes ${lanes.length > 1 ? 'is-many' : ''}`}
      ref={room}
      role="img"
      aria-label={label}
    >
      {width > 0 &&
        lanes.map(({ master, segments }) => (
          <Lane
            key={master}
            stretches={stretchesOf(segments)}
            durationMs={scenario.durationMs ?? 1}
            nowMs={nowMs}
            width={width}
            height={Math.max(4, HEIGHT / lanes.length)}
          />
        ))}
    </div>
  );
}
