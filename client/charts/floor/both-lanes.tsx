/** What was driven above what the loop would have done, on one axis. */
import { useMemo } from 'preact/hooks';
import { lanesOf } from '../../../shared/simul/index.ts';
import { t } from '../../app/text.ts';
import type { RoundPicture } from '../../models/picture.ts';
import { stretchesOf } from '../../models/stretches.ts';
import { Legend } from '../legend.tsx';
import { Lane } from '../timeline/lane.tsx';
import './floor.css';
import { useWidth } from './width.ts';

type BothLanesProps = {
  readonly round: RoundPicture;
  readonly loop: RoundPicture;
  /** How many of the masters took part. */
  readonly masters: number;
  /** Whose lane stands above. */
  readonly mine: string;
};

export function BothLanes({ round, loop, masters, mine }: BothLanesProps) {
  const [room, width] = useWidth();
  return (
    <section class="both-lanes" ref={room}>
      <LanesOf round={round} masters={masters} width={width} label={mine} />
      <LanesOf round={loop} masters={1} width={width} label={t('levels.over.loops')} />
      <Legend scenario={round.scenario} />
    </section>
  );
}

/** Of all masters together. */
const LANES_HEIGHT = 44;
const LANE_HEIGHT_MIN = 10;

type LanesOfProps = {
  readonly round: RoundPicture;
  readonly masters: number;
  readonly width: number;
  readonly label: string;
};

function LanesOf({ round, masters, width, label }: LanesOfProps) {
  const durationMs = round.scenario.durationMs ?? 1;
  const lanes = useMemo(() => lanesOf(round.scenario, round.facts, durationMs), [round]).slice(0, masters);
  return (
    <>
      <p class="both-lanes-name" aria-hidden="true">
        {label}
      </p>
      {width > 0 && (
        <div class={`lanes ${lanes.length > 1 ? 'is-many' : ''}`} role="img" aria-label={label}>
          {lanes.map(({ master, segments }) => (
            <Lane
              key={master}
              stretches={stretchesOf(segments)}
              durationMs={durationMs}
              nowMs={null}
              width={width}
              height={Math.max(LANE_HEIGHT_MIN, LANES_HEIGHT / lanes.length)}
            />
          ))}
        </div>
      )}
    </>
  );
}
