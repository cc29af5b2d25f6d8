/** The page `waits`: how many answers everybody got in the last round, after what wait, and where the master was meanwhile. */
import { useMemo } from 'preact/hooks';
import { lanesOf, type Ms } from '../../../shared/simul/index.ts';
import { span, wholeSeconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Legend } from '../../charts/legend.tsx';
import { Lane } from '../../charts/timeline/lane.tsx';
import type { RoundPicture, StageModel } from '../../models/picture.ts';
import { stretchesOf } from '../../models/stretches.ts';
import { type Layout, useLayout } from '../stage/layout.ts';
import { NothingYet } from '../stage/page.tsx';
import { Bins } from './bins.tsx';
import { isTrapped } from './so-what.ts';
import { binsOf, lastClassRound, sumOf, type Wait, waitsByAnswers } from './waits.ts';
import './waits.css';

export function WaitsPage({ model }: { model: StageModel }) {
  const round = lastClassRound(model.rounds.value);
  if (round) return <Waits model={model} round={round} />;
  return <NothingYet title={t('lessonPages.waits.nothing')} more={t('lessonPages.waits.nothingMore')} />;
}

/** Nobody reads more bars than this one by one: a histogram stands in their place. */
const MOST_ROWS = 40;

function Waits({ model, round }: { model: StageModel; round: RoundPicture }) {
  const layout = useLayout(true);
  const waits = useMemo(() => waitsByAnswers(round), [round]);
  const tables = model.hall.value?.tables ?? [];
  const people = waits.filter(({ board }) => tables[board - 1]?.bot === false);
  const nameOf = (board: number) => tables[board - 1]?.name ?? '';
  const lengthMs = Math.max(1, round.facts.at(-1)?.at ?? 1);
  return (
    <section class="waits">
      <Head waits={people.length > 0 ? people : waits} round={round} />
      {waits.length > MOST_ROWS ? (
        <>
          <p class="waits-legend">{t('lessonPages.waits.bins')}</p>
          <WaitBins waits={waits} />
        </>
      ) : (
        <>
          <StripLegend />
          <WaitRows waits={waits} nameOf={nameOf} lengthMs={lengthMs} />
        </>
      )}
      <MasterLane round={round} layout={layout} />
    </section>
  );
}

function StripLegend() {
  return (
    <ul class="waits-legend">
      {(['thought', 'waited', 'answered'] as const).map((what) => (
        <li key={what}>
          <i class={FILLS[what]} /> {t(`lessonPages.waits.${what}`)}
        </li>
      ))}
      <li class="waits-count">{t('lessonPages.waits.count')}</li>
    </ul>
  );
}

const FILLS = { thought: 'fill-waiting', waited: 'fill-ready', answered: 'fill-busy' } as const;

/** Who got nothing, or how soon everybody was answered. */
function Head({ waits, round }: { waits: readonly Wait[]; round: RoundPicture }) {
  const { answers, eachMs, none } = sumOf(waits);
  const wait = span(eachMs);
  const way = isTrapped({ round }) ? t('debrief.notes.trap') : t(`common.policy.${round.scenario.policy}`);
  return (
    <div class="waits-head">
      <h2>
        {none > 0
          ? t('lessonPages.waits.none', { none, all: waits.length })
          : t('lessonPages.waits.everybody', { wait })}
      </h2>
      <p>
        {t(none > 0 ? 'lessonPages.waits.answers' : 'lessonPages.waits.all', { way, count: answers, wait })}
      </p>
    </div>
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

type WaitRowsProps = {
  readonly waits: readonly Wait[];
  readonly nameOf: (board: number) => string;
  /** What the whole width of a strip stands for. */
  readonly lengthMs: Ms;
};

/** Everybody's part of the round as a strip of its own. */
function WaitRows({ waits, nameOf, lengthMs }: WaitRowsProps) {
  const rows = waits.length <= 8 ? waits.length : Math.ceil(waits.length / 2);
  const longestMs = Math.max(0, ...waits.map((wait) => wait.longestMs));
  const longest = waits.find((wait) => wait.longestMs === longestMs);
  return (
    <ol class="waits-rows" data-density={rows > 14 ? 'dense' : 'airy'} style={{ '--rows': rows }}>
      {waits.map((wait) => (
        <li
          key={wait.board}
          class={wait === longest ? 'is-longest' : undefined}
          aria-label={t('lessonPages.waits.row', {
            name: nameOf(wait.board),
            board: wait.board,
            gained: gainedWords(wait),
          })}
        >
          <b>{wait.board}</b>
          <span class="waits-name">{nameOf(wait.board)}</span>
          <WaitStrip wait={wait} lengthMs={lengthMs} />
          <span class="ticking">{gainedWords(wait)}</span>
          {wait === longest && <em>{t('lessonPages.waits.longest')}</em>}
        </li>
      ))}
    </ol>
  );
}

/** "9 × 1 s", or "none · 58 s" for whom nobody came. */
function gainedWords({ answers, eachMs, openMs }: Wait): string {
  if (answers > 0) return t('lessonPages.waits.times', { count: answers, each: span(eachMs ?? 0) });
  return openMs === null
    ? t('lessonPages.waits.noAnswer')
    : t('lessonPages.waits.nobodyCame', { open: wholeSeconds(openMs) });
}

/** An answer takes no time that could be seen: it is drawn at least so wide, as a share of the strip. */
const ANSWER_SHARE = 0.014;

function WaitStrip({ wait: { stretches }, lengthMs }: { wait: Wait; lengthMs: Ms }) {
  const isAnswer = ([, , did]: Wait['stretches'][number]) => Number(did === 'served');
  // What is drawn last covers the others: answers are short.
  const drawn = [...stretches].sort((a, b) => isAnswer(a) - isAnswer(b));
  return (
    <svg class="waits-strip" viewBox={`0 0 ${lengthMs} 1`} preserveAspectRatio="none" aria-hidden="true">
      {drawn.map(([from, to, did]) => (
        <rect
          key={from}
          class={`is-${did}`}
          x={from}
          width={did === 'served' ? Math.max(to - from, lengthMs * ANSWER_SHARE) : to - from}
          height="1"
        />
      ))}
    </svg>
  );
}

/** A histogram of more bins than this is no longer read at a glance. */
const MOST_BINS = 12;

/** Of a large class: how many waited how long. */
function WaitBins({ waits }: { waits: readonly Wait[] }) {
  const bins = binsOf(
    waits.map(({ eachMs, openMs }) => eachMs ?? openMs ?? 0),
    MOST_BINS,
  );
  const columns = bins.map(({ fromMs, toMs, count }) => ({
    key: fromMs,
    count,
    range: t('lessonPages.waits.bin', { from: Math.round(fromMs / 1000), to: wholeSeconds(toMs) }),
  }));
  return <Bins columns={columns} fill="fill-ready" label={t('lessonPages.waits.bins')} />;
}
