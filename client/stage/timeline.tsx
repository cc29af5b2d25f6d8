/** The master's timeline and the hands-up curve below it, on one time axis. */
import { useRef } from 'preact/hooks';
import type { Ms } from '../../shared/simul/index.ts';
import { percent } from '../app/format.ts';
import type { RoundPicture } from '../app/picture.ts';
import { HandsCurve } from '../charts/hands-curve.tsx';
import { Lane } from '../charts/lane.tsx';
import { Legend } from '../charts/legend.tsx';
import { LiveTimeline } from '../charts/live-timeline.ts';
import './timeline.css';
import { word } from '../charts/words.ts';

export type TimelineProps = {
  readonly round: RoundPicture;
  readonly nowMs: Ms;
  readonly durationMs: Ms;
  readonly idleShare: number;
  readonly width: number;
};

export function Timeline({ round, nowMs, durationMs, idleShare, width }: TimelineProps) {
  const { scenario } = round;
  const timeline = useRef(new LiveTimeline());
  const { stretches, steps } = timeline.current.at(round, durationMs / width / 2);
  return (
    <section class="stage-timeline">
      <div class="timeline-title">
        <h2>{word('stage.timeline.title')}</h2>
        <Legend />
      </div>
      <Lane
        stretches={stretches}
        durationMs={durationMs}
        nowMs={nowMs}
        width={width}
        height={92}
        label={word('stage.timeline.laneLabel', { idle: percent(idleShare) })}
      />
      <h2 class="timeline-hands">{word('stage.timeline.handsUp')}</h2>
      <HandsCurve
        steps={steps}
        boards={scenario.boards}
        durationMs={durationMs}
        nowMs={nowMs}
        width={width}
        height={82}
        label={word('common.hands', { count: steps.at(-1)?.hands ?? 0 })}
      />
    </section>
  );
}
