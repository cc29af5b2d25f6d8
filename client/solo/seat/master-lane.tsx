/** The master's time so far, and the hands up below it, on one time axis. */
import { useRef } from 'preact/hooks';
import { handsUpOf } from '../../../shared/simul/index.ts';
import { percent } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { HandsCurve } from '../../charts/timeline/hands-curve.tsx';
import { LiveLedger } from '../../models/live/ledger.ts';
import type { StageModel } from '../../models/picture.ts';
import { useTick } from '../../models/tick.ts';
import { changesIn, RoundLane } from './round-lane.tsx';

export function MasterLane({ model, width }: { model: StageModel; width: number }) {
  const nowMs = useTick(model.clockMs).value;
  const ledgers = useRef(new LiveLedger());
  const round = model.rounds.value.at(-1);
  if (!round) return null;
  const { scenario, facts } = round;
  const durationMs = scenario.durationMs ?? 1;
  const idle = percent(ledgers.current.at(round, nowMs).idleWithHandsUpShare);
  const hands = handsUpOf(scenario, facts);
  return (
    <div class="solo-lane">
      <RoundLane
        round={round}
        changes={changesIn(round)}
        durationMs={durationMs}
        nowMs={nowMs}
        width={width}
        height={44}
        label={t('solo.lane', { idle })}
      />
      <HandsCurve
        steps={hands}
        boards={scenario.boards}
        durationMs={durationMs}
        nowMs={nowMs}
        width={width}
        height={48}
        label={t('common.hands', { count: hands.at(-1)?.hands ?? 0 })}
      />
    </div>
  );
}
