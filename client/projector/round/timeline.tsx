/** The masters' timelines and the hands-up curve below them, on one time axis. */
import type { ReadonlySignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { type Ms, mastersHired, type Scenario } from '../../../shared/simul/index.ts';
import { percent } from '../../app/format.ts';
import { Legend } from '../../charts/legend.tsx';
import { HandsCurve } from '../../charts/timeline/hands-curve.tsx';
import { Lanes } from '../../charts/timeline/lanes.tsx';
import { type Timeline as LanesAndHands, LiveTimeline } from '../../models/live/timeline.ts';
import { vocabulary, word } from '../../models/words.ts';
import type { Told } from './turns/told.ts';
import './timeline.css';

type TimelineProps = {
  /** The moment that the lanes, and a little later the curve, are drawn from. */
  readonly lanes: ReadonlySignal<Told>;
  readonly hands: ReadonlySignal<Told>;
  readonly durationMs: Ms;
  readonly width: number;
};

/** Lanes and curve share one height, the same for one lane and for several, which take more of it. */
const HEIGHTS = { one: { lanes: 92, hands: 82 }, many: { lanes: 120, hands: 54 } } as const;

export function Timeline({ lanes, hands, durationMs, width }: TimelineProps) {
  const timeline = useRef(new LiveTimeline());
  const at = ({ round, facts }: Told) => timeline.current.at(round, durationMs / width / 2, facts);
  return (
    <section class="stage-timeline">
      <LanesPart told={lanes} at={at} durationMs={durationMs} width={width} />
      <HandsPart told={hands} at={at} durationMs={durationMs} width={width} />
    </section>
  );
}

type PartProps = {
  readonly told: ReadonlySignal<Told>;
  readonly at: (told: Told) => LanesAndHands;
  readonly durationMs: Ms;
  readonly width: number;
};

function LanesPart({ told, at, durationMs, width }: PartProps) {
  const { round, nowMs, ledger } = told.value;
  const { scenario } = round;
  const { lanes, crowd } = at(told.value);
  return (
    <>
      <Title scenario={scenario} shown={crowd && lanes.length > 0 ? lanes.length : null} />
      <Lanes
        lanes={lanes}
        crowd={crowd}
        masters={mastersHired(scenario)}
        durationMs={durationMs}
        nowMs={nowMs}
        width={width}
        height={heightFor(lanes).lanes}
        label={word('stage.timeline.laneLabel', { idle: percent(ledger.idleWithHandsUpShare) })}
      />
    </>
  );
}

function HandsPart({ told, at, durationMs, width }: PartProps) {
  const { round, nowMs } = told.value;
  const { lanes, steps } = at(told.value);
  return (
    <>
      <h2 class="timeline-hands">{word('stage.timeline.handsUp')}</h2>
      <HandsCurve
        steps={steps}
        boards={round.scenario.boards}
        durationMs={durationMs}
        nowMs={nowMs}
        width={width}
        height={heightFor(lanes).hands}
        label={word('common.hands', { count: steps.at(-1)?.hands ?? 0 })}
      />
    </>
  );
}

const heightFor = (lanes: readonly unknown[]) => HEIGHTS[lanes.length > 1 ? 'many' : 'one'];

/** Whose lanes these are, and what their colours mean. */
function Title({ scenario, shown }: { scenario: Scenario; shown: number | null }) {
  return useMemo(
    () => (
      <div class="timeline-title">
        <h2>{titleOf(scenario, shown)}</h2>
        <Legend scenario={scenario} />
      </div>
    ),
    [scenario, shown, vocabulary.value],
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
