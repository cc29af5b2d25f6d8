/** The masters' timelines and the hands-up curve below them, on one time axis. */
import { useRef } from 'preact/hooks';
import { type Ms, mastersHired, type Scenario } from '../../../shared/simul/index.ts';
import { percent } from '../../app/format.ts';
import { HandsCurve } from '../../charts/hands-curve.tsx';
import { Lanes } from '../../charts/lanes.tsx';
import { Legend } from '../../charts/legend.tsx';
import { LiveTimeline } from '../../models/live/timeline.ts';
import type { RoundPicture } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import './timeline.css';

type TimelineProps = {
  readonly round: RoundPicture;
  readonly nowMs: Ms;
  readonly durationMs: Ms;
  readonly idleShare: number;
  readonly width: number;
};

/** Lanes and curve share one height, the same for one lane and for several, which take more of it. */
const HEIGHTS = { one: { lanes: 92, hands: 82 }, many: { lanes: 120, hands: 54 } } as const;

export function Timeline({ round, nowMs, durationMs, idleShare, width }: TimelineProps) {
  const { scenario } = round;
  const timeline = useRef(new LiveTimeline());
  const { lanes, crowd, steps } = timeline.current.at(round, durationMs / width / 2);
  const height = HEIGHTS[lanes.length > 1 ? 'many' : 'one'];
  return (
    <section class="stage-timeline">
      <div class="timeline-title">
        <h2>{titleOf(scenario, crowd && lanes.length > 0 ? lanes.length : null)}</h2>
        <Legend scenario={scenario} />
      </div>
      <Lanes
        lanes={lanes}
        crowd={crowd}
        masters={mastersHired(scenario)}
        durationMs={durationMs}
        nowMs={nowMs}
        width={width}
        height={height.lanes}
        label={word('stage.timeline.laneLabel', { idle: percent(idleShare) })}
      />
      <h2 class="timeline-hands">{word('stage.timeline.handsUp')}</h2>
      <HandsCurve
        steps={steps}
        boards={scenario.boards}
        durationMs={durationMs}
        nowMs={nowMs}
        width={width}
        height={height.hands}
        label={word('common.hands', { count: steps.at(-1)?.hands ?? 0 })}
      />
    </section>
  );
}

/** Whose lanes these are. @param shown how many masters have a lane of their own; null where all have one */
export function titleOf(scenario: Scenario, shown: number | null): string {
  const masters = mastersHired(scenario);
  if (masters === 1) return word('stage.timeline.title');
  if (scenario.brains < masters) return word('stage.timeline.crowns', { masters, count: scenario.brains });
  return shown === null
    ? word('stage.timeline.titleMany', { masters })
    : word('stage.timeline.titleFirst', { shown, masters });
}
