/** A round on the stage: the hall, what its masters do, and the figures that grow with every fact. */
import { useRef } from 'preact/hooks';
import type { Ms, Scenario } from '../../../shared/simul/index.ts';
import { ghostShown } from '../../charts/showing.ts';
import { Hall } from '../../hall/hall.tsx';
import { crowdOf, isHasty, useSteady } from '../../models/crowd.ts';
import { driverOf, driverWords } from '../../models/lesson-words.ts';
import { LiveGroups } from '../../models/live/groups.ts';
import { LiveLedger } from '../../models/live/ledger.ts';
import { isOutOfReach, type Pace, paceIn } from '../../models/live/pace.ts';
import { looksTold } from '../../models/looks.ts';
import { handsIn } from '../../models/mood.ts';
import type { ClassStatus, RoundPicture, StageModel } from '../../models/picture.ts';
import { rateShown } from '../../models/rate.ts';
import { word } from '../../models/words.ts';
import { About, JoinLine, RoundChip, TimeLeft } from '../stage/header.tsx';
import { useLayout } from '../stage/layout.ts';
import { stillnessOf } from '../stage/notices.tsx';
import { CoughCount } from './cough.tsx';
import { Curtain, isSecret } from './curtain.tsx';
import { Ghost } from './ghost.tsx';
import { Meters } from './meters.tsx';
import { type Now, useNow } from './now.ts';
import { Source } from './source.tsx';
import { Strip } from './strip.tsx';
import { Timeline } from './timeline.tsx';
import './round.css';

type RoundProps = {
  readonly model: StageModel;
  readonly status: ClassStatus;
};

export function Round({ model, status }: RoundProps) {
  const now = useNow(model, status.roundIndex);
  return now.round ? <Running model={model} status={status} now={{ ...now, round: now.round }} /> : null;
}

type RunningProps = RoundProps & { readonly now: Now & { readonly round: RoundPicture } };

/** The pace of a round in which the bell rings before everybody could be answered once; null: they all can. */
function outOfReach(scenario: Scenario, durationMs: Ms): Pace | null {
  const pace = paceIn(scenario, durationMs);
  return pace && isOutOfReach(pace, scenario) ? pace : null;
}

const NOBODY = { tables: [], masters: [], readyQueue: [] };

function Running({ model, status, now }: RunningProps) {
  const layout = useLayout();
  const { round, hall } = now;
  const driver = driverOf(status);
  const { policy, durationMs: plannedMs } = status.rounds[status.roundIndex] ?? { policy: 'blocking' };
  const durationMs = plannedMs ?? round.scenario.durationMs ?? 1;
  const nowMs = Math.min(now.nowMs, durationMs);
  const ledgers = useRef(new LiveLedger());
  const groups = useRef(new LiveGroups());
  const ledger = ledgers.current.soFar(round, nowMs);
  const looks = looksTold(round);
  const hasty = isHasty(round.scenario, status.speed);
  const crowd = useSteady(crowdOf(hall ?? NOBODY, looks > 0), hasty);
  // Somebody's own program stands there as long as it tells its source, whatever was chosen.
  const program = model.onStage.value?.source ? model.onStage.value : null;
  const isBeside = ghostShown.value || program !== null;
  const drawn = isBeside ? layout.hallBesideCode : layout.hall;
  return (
    <div class="round" data-ghost={isBeside || undefined}>
      <header class="stage-header">
        <RoundChip number={status.roundIndex + 1} policy={policy} step={status.now} driver={driver} />
        <TimeLeft nowMs={nowMs} durationMs={durationMs} />
        {model.coughs.value.length > 0 ? (
          <CoughCount model={model} />
        ) : (
          <About status={status} pace={outOfReach(round.scenario, durationMs)} />
        )}
        <JoinLine status={status} joinUrl={model.joinUrl.value} />
      </header>
      {isSecret(status) ? (
        <Curtain width={drawn.width} height={drawn.height} />
      ) : (
        <Hall
          hall={model.hall}
          clockMs={model.clockMs}
          width={drawn.width}
          height={drawn.height}
          ratio={layout.ratio}
          round={round}
          speed={status.speed}
          soFar={{
            wastedMs: ledger.idleWithHandsUpShare * ledger.makespanMs,
            answers: ledger.movesAnswered,
          }}
          masterName={driver ? driverWords(driver, 'stage.name', 'stage.nameHost') : ''}
          coughs={model.coughs}
          label={word('stage.hallLabel', { boards: round.scenario.boards })}
        />
      )}
      {program && <Source program={program} author={driver?.name ?? ''} />}
      {ghostShown.value && !program && (
        <Ghost scenario={round.scenario} hall={hall ?? NOBODY} crowd={crowd} />
      )}
      {hall && (
        <Strip
          round={round}
          hall={hall}
          crowd={crowd}
          hasty={hasty}
          looks={looks}
          secret={isSecret(status)}
          driver={driver}
          nowMs={nowMs}
          places={layout.tickets}
          still={model.link.value === 'open' ? stillnessOf(status) : null}
        />
      )}
      <Meters
        round={round}
        crowd={crowd}
        ledger={ledger}
        handsUp={hall ? handsIn(hall) : 0}
        rate={rateShown(round, nowMs)}
        groups={groups.current.at(round)}
      />
      {!layout.compact && (
        <Timeline
          round={round}
          nowMs={nowMs}
          durationMs={durationMs}
          idleShare={ledger.idleWithHandsUpShare}
          width={layout.width}
        />
      )}
    </div>
  );
}
