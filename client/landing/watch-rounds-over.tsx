/** The rounds that are over, one below the other on one time axis. */
import { useMemo } from 'preact/hooks';
import { type Ledger, lanesOf, type Ms, settle } from '../../shared/simul/index.ts';
import { percent } from '../app/format.ts';
import { t } from '../app/text.ts';
import { Lane } from '../charts/lane.tsx';
import type { RoundPicture, StageModel } from '../models/picture.ts';
import { stretchesOf } from '../models/stretches.ts';
import { useOwnWidth } from './own-width.ts';
import { WatchFigures } from './watch-figures.tsx';

export function WatchRoundsOver({ model }: { model: StageModel }) {
  const rounds = model.rounds.value;
  const [box, width] = useOwnWidth();
  const ledgers = useMemo(() => rounds.map(({ scenario, facts }) => settle(scenario, facts)), [rounds]);
  const longestMs = Math.max(1, ...ledgers.map(({ makespanMs }) => makespanMs));
  return (
    <div class="watch-rounds" ref={box}>
      {ledgers.map((ledger, index) => (
        <RoundOver
          key={index}
          number={index + 1}
          round={rounds[index] as RoundPicture}
          ledger={ledger}
          pxPerMs={width / longestMs}
        />
      ))}
    </div>
  );
}

type RoundOverProps = {
  readonly number: number;
  readonly round: RoundPicture;
  readonly ledger: Ledger;
  /** Pixels per millisecond of the round. */
  readonly pxPerMs: number;
};

function RoundOver({ number, round: { scenario, facts }, ledger, pxPerMs }: RoundOverProps) {
  const durationMs: Ms = Math.max(1, ledger.makespanMs);
  const stretches = useMemo(
    () => stretchesOf(lanesOf(scenario, facts, durationMs)[0]?.segments ?? []),
    [ledger],
  );
  const idle = percent(ledger.idleWithHandsUpShare);
  return (
    <section class="watch-lane">
      <h2>{t('debrief.laneOf', { number, policy: t(`common.policy.${scenario.policy}`) })}</h2>
      <Lane
        stretches={stretches}
        durationMs={durationMs}
        nowMs={null}
        width={durationMs * pxPerMs}
        height={48}
        label={t('stage.timeline.laneLabel', { idle })}
      />
      <WatchFigures moves={ledger.movesAnswered} idle={idle} />
    </section>
  );
}
