/** The lane that a person has driven so far, on the axis of the whole level. */
import { lanesOf } from '../../../../shared/simul/index.ts';
import { t } from '../../../app/text.ts';
import { Lane } from '../../../charts/lane.tsx';
import { stretchesOf } from '../../../models/stretches.ts';
import { useTick } from '../../../models/tick.ts';
import type { LevelPlay } from '../play.ts';
import { useWidth } from '../width.ts';

const HEIGHT = 24;

export function LaneSoFar({ play }: { play: LevelPlay }) {
  const nowMs = useTick(play.clockMs).value;
  const [room, width] = useWidth();
  const { scenario, facts } = play.round.value;
  const lanes = lanesOf(scenario, facts, nowMs).slice(0, play.level.hires ? play.hired : 1);
  return (
    <div
      class={`level-lanes lanes ${lanes.length > 1 ? 'is-many' : ''}`}
      ref={room}
      role="img"
      aria-label={t('levels.lane')}
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
