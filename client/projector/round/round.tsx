/** A round on the stage: the hall, what its masters do, and the figures that grow with every fact. */
import { useComputed } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { Ms, Scenario } from '../../../shared/simul/index.ts';
import { ghostShown } from '../../charts/showing.ts';
import { driverOf, driverWords } from '../../models/lesson-words.ts';
import { isOutOfReach, type Pace, paceIn } from '../../models/live/pace.ts';
import type { ClassStatus, StageModel } from '../../models/picture.ts';
import { About, JoinLine, RoundChip } from '../stage/header.tsx';
import { useLayout } from '../stage/layout.ts';
import { CoughCount } from './cough.tsx';
import { Curtain, isSecret } from './curtain.tsx';
import { ClockPart, GhostPart, HallPart, MetersPart, StripPart } from './parts.tsx';
import { Source } from './source.tsx';
import { Timeline } from './timeline.tsx';
import { useInTurn } from './turns/in-turn.ts';
import { Telling, type Told } from './turns/told.ts';
import './round.css';

type RoundProps = {
  readonly model: StageModel;
  readonly status: ClassStatus;
};

export function Round({ model, status }: RoundProps) {
  const { roundIndex } = status;
  const scenario = useComputed(() => model.rounds.value[roundIndex]?.scenario).value;
  return scenario ? <Running key={roundIndex} model={model} status={status} scenario={scenario} /> : null;
}

type RunningProps = RoundProps & { readonly scenario: Scenario };

/** The parts that change all the time, in the order in which they have their turn. */
const PARTS = ['hall', 'strip', 'meters', 'lanes', 'hands'] as const;

/** The pace of a round in which the bell rings before everybody could be answered once; null: they all can. */
function outOfReach(scenario: Scenario, durationMs: Ms): Pace | null {
  const pace = paceIn(scenario, durationMs);
  return pace && isOutOfReach(pace, scenario) ? pace : null;
}

function Running({ model, status, scenario }: RunningProps) {
  const layout = useLayout();
  const { roundIndex } = status;
  const driver = driverOf(status);
  const { policy, durationMs: plannedMs } = status.rounds[roundIndex] ?? { policy: 'blocking' };
  const durationMs = plannedMs ?? scenario.durationMs ?? 1;
  const telling = useRef(new Telling());
  const parts = useInTurn(PARTS, (before: Told | null) => {
    const round = model.rounds.peek()[roundIndex] ?? before?.round ?? { scenario, facts: [] };
    return telling.current.at(model, round, durationMs, status, before);
  });
  const pace = useMemo(() => outOfReach(scenario, durationMs), [scenario, durationMs]);
  // Somebody's own program stands there as long as it tells its source, whatever was chosen.
  const program = model.onStage.value?.source ? model.onStage.value : null;
  const isBeside = ghostShown.value || program !== null;
  const { width, height } = isBeside ? layout.hallBesideCode : layout.hall;
  return (
    <div class="round" data-ghost={isBeside || undefined}>
      <header class="stage-header">
        <RoundChip number={roundIndex + 1} policy={policy} step={status.now} driver={driver} />
        <ClockPart told={parts.hall} durationMs={durationMs} />
        {model.coughs.value.length > 0 ? <CoughCount model={model} /> : <About status={status} pace={pace} />}
        <JoinLine status={status} joinUrl={model.joinUrl.value} />
      </header>
      {isSecret(status) ? (
        <Curtain width={width} height={height} />
      ) : (
        <HallPart
          told={parts.hall}
          model={model}
          width={width}
          height={height}
          ratio={layout.ratio}
          speed={status.speed}
          masterName={driver ? driverWords(driver, 'stage.name', 'stage.nameHost') : ''}
        />
      )}
      {program && <Source program={program} author={driver?.name ?? ''} />}
      {ghostShown.value && !program && <GhostPart told={parts.strip} />}
      <StripPart told={parts.strip} model={model} status={status} driver={driver} places={layout.tickets} />
      <MetersPart told={parts.meters} />
      {!layout.compact && (
        <Timeline lanes={parts.lanes} hands={parts.hands} durationMs={durationMs} width={layout.width} />
      )}
    </div>
  );
}
