/** The page `waits`: how long everybody thought and waited in the last round, and where the master was meanwhile. */
import { useMemo } from 'preact/hooks';
import { lanesOf, type Ms } from '../../../shared/simul/index.ts';
import { wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Lane } from '../../charts/lane.tsx';
import { Legend } from '../../charts/legend.tsx';
import type { RoundPicture, StageModel } from '../../models/picture.ts';
import { stretchesOf } from '../../models/stretches.ts';
import { type Layout, useLayout } from '../stage/layout.ts';
import { NothingYet } from '../stage/page.tsx';
import { binsOf, lastClassRound, meanOf, type Wait, waitsByLength } from './waits.ts';
import './waits.css';

export function WaitsPage({ model }: { model: StageModel }) {
  const round = lastClassRound(model.rounds.value);
  if (round) return <Waits model={model} round={round} />;
  return <NothingYet title={t('lessonPages.waits.nothing')} more={t('lessonPages.waits.nothingMore')} />;
}

/** Nobody reads more bars than this one by one: a histogram stands in their place. */
const MOST_ROWS = 40;

function Waits({ model, round }: { model: StageModel; round: RoundPicture }) {
  const layout = useLayout();
  const waits = useMemo(() => waitsByLength(round), [round]);
  const tables = model.hall.value?.tables ?? [];
  const people = waits.filter(({ board }) => tables[board - 1]?.bot === false);
  const mean = meanOf(people.length > 0 ? people : waits);
  const values = { thought: wholeSeconds(mean.replyMs), waited: wholeSeconds(mean.waitMs) };
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

/** Everybody's wait as a bar of its own. */
function WaitRows({ waits, nameOf }: { waits: readonly Wait[]; nameOf: (board: number) => string }) {
  const most = Math.max(1, ...waits.map(({ replyMs, waitMs }) => replyMs + waitMs));
  const rows = waits.length <= 8 ? waits.length : Math.ceil(waits.length / 2);
  return (
    <ol class="waits-rows" data-density={rows > 14 ? 'dense' : 'airy'} style={{ '--rows': rows }}>
      {waits.map((wait, index) => (
        <WaitRow key={wait.board} wait={wait} name={nameOf(wait.board)} most={most} longest={index === 0} />
      ))}
    </ol>
  );
}

type WaitRowProps = { wait: Wait; name: string; most: Ms; longest: boolean };

function WaitRow({ wait: { board, replyMs, waitMs }, name, most, longest }: WaitRowProps) {
  const [thought, waited] = [wholeSeconds(replyMs), wholeSeconds(waitMs)];
  const width = (ms: Ms) => ({ width: `${(ms / most) * 100}%` });
  return (
    <li
      class={longest ? 'is-longest' : undefined}
      aria-label={t('lessonPages.waits.row', { name, board, thought, waited })}
    >
      <b>{board}</b>
      <span class="waits-name">{name}</span>
      <span class="waits-bars">
        <i class="fill-waiting" style={width(replyMs)} />
        <i class="fill-ready" style={width(waitMs)} />
      </span>
      <span class="ticking">{waited}</span>
      {longest && <em>{t('lessonPages.waits.longest')}</em>}
    </li>
  );
}

/** A histogram of more bins than this is no longer read at a glance. */
const MOST_BINS = 12;

/** Of a large class: how many waited how long. */
function WaitBins({ waits }: { waits: readonly Wait[] }) {
  const bins = binsOf(
    waits.map(({ waitMs }) => waitMs),
    MOST_BINS,
  );
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <ol class="waits-bins" aria-label={t('lessonPages.waits.bins')}>
      {bins.map(({ fromMs, toMs, count }) => (
        <li key={fromMs}>
          <b class="ticking">{count}</b>
          <i class="fill-ready" style={{ height: `${(count / most) * 100}%` }} />
          <span>
            {t('lessonPages.waits.bin', { from: Math.round(fromMs / 1000), to: wholeSeconds(toMs) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
