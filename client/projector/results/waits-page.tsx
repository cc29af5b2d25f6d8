/** The waits revealed: what everybody thought and waited in the last round, and where the master was meanwhile. */
import { useMemo } from 'preact/hooks';
import { lanesOf } from '../../../shared/simul/index.ts';
import { wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Lane } from '../../charts/lane.tsx';
import { Legend } from '../../charts/legend.tsx';
import type { RoundPicture, StageModel } from '../../models/picture.ts';
import { stretchesOf } from '../../models/stretches.ts';
import { type Layout, useLayout } from '../between/layout.ts';
import { WaitBins, WaitRows } from './wait-bars.tsx';
import { lastClassRound, meanOf, waitsByLength } from './waits.ts';
import './waits.css';

export function WaitsPage({ model }: { model: StageModel }) {
  const round = lastClassRound(model.rounds.value);
  if (round) return <Waits model={model} round={round} />;
  return (
    <div class="lesson-empty">
      <h2>{t('lessonPages.waits.nothing')}</h2>
      <p>{t('lessonPages.waits.nothingMore')}</p>
    </div>
  );
}

/** More bars than this are no longer read one by one. */
const MOST_ROWS = 40;

function Waits({ model, round }: { model: StageModel; round: RoundPicture }) {
  const layout = useLayout();
  const waits = useMemo(() => waitsByLength(round), [round]);
  const tables = model.hall.value?.tables ?? [];
  const people = waits.filter(({ board }) => tables[board - 1]?.bot === false);
  const mean = meanOf(people.length > 0 ? people : waits);
  const values = { thought: wholeSeconds(mean.thoughtMs), waited: wholeSeconds(mean.waitedMs) };
  const nameOf = (board: number) => tables[board - 1]?.name ?? '';
  return (
    <section class="waits">
      <div class="waits-head">
        <h2>
          {t(people.length > 0 ? 'lessonPages.waits.headline' : 'lessonPages.waits.headlineBots', values)}
        </h2>
        <p>
          {t('lessonPages.waits.onAverage', {
            policy: t(`common.policy.${round.scenario.policy}`).toLowerCase(),
          })}
        </p>
      </div>
      <ul class="waits-legend">
        <li>
          <i class="fill-waiting" /> {t('lessonPages.waits.thought')}
        </li>
        <li>
          <i class="fill-ready" /> {t('lessonPages.waits.waited')}
        </li>
      </ul>
      {waits.length > MOST_ROWS ? <WaitBins waits={waits} /> : <WaitRows waits={waits} nameOf={nameOf} />}
      <MasterLane round={round} layout={layout} />
    </section>
  );
}

function MasterLane({ round: { scenario, facts }, layout }: { round: RoundPicture; layout: Layout }) {
  const durationMs = Math.max(1, facts.at(-1)?.at ?? 1);
  const stretches = useMemo(
    () => stretchesOf(lanesOf(scenario, facts, durationMs)[0]?.segments ?? []),
    [scenario, facts, durationMs],
  );
  return (
    <div class="waits-lane">
      <header>
        <h3>{t('lessonPages.waits.lane')}</h3>
        <Legend />
      </header>
      <Lane
        stretches={stretches}
        durationMs={durationMs}
        nowMs={null}
        width={layout.width}
        height={84}
        label={t('lessonPages.waits.lane')}
      />
    </div>
  );
}
