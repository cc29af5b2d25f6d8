/** The page `trace`: the saboteur's round, from which the class reads at which board the loop stood still. */
import { useMemo } from 'preact/hooks';
import { clock } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { RoundPicture, StageModel } from '../../models/picture.ts';
import { useLayout } from '../stage/layout.ts';
import { NothingYet } from '../stage/page.tsx';
import { type Block, barsOf, blocksOf, longestOf, restsOf, rowsOf, tracedRound } from './trace.ts';
import { TraceRow } from './trace-row.tsx';
import './trace.css';

export function TracePage({ model }: { model: StageModel }) {
  const round = tracedRound(model.rounds.value);
  if (round && round.facts.length > 0) return <Trace round={round} />;
  return <NothingYet title={t('lessonPages.trace.nothing')} more={t('lessonPages.trace.nothingMore')} />;
}

const ROWS = { wide: 3, narrow: 6 } as const;
const LINES = 7;

function Trace({ round }: { round: RoundPicture }) {
  const { narrow, width } = useLayout(true);
  const blocks = useMemo(() => blocksOf(round), [round]);
  const rests = useMemo(() => restsOf(round), [round]);
  const durationMs = Math.max(1, round.facts.at(-1)?.at ?? 1);
  const rows = rowsOf(durationMs, narrow ? ROWS.narrow : ROWS.wide);
  return (
    <section class="trace">
      <header>
        <h2>{t('lessonPages.trace.how')}</h2>
        <p class="muted">{t('lessonPages.trace.rows')}</p>
      </header>
      <div class="trace-rows">
        {rows.map((row) => (
          <TraceRow
            key={row.fromMs}
            row={row}
            blocks={blocks}
            rests={rests}
            width={width}
            height={narrow ? 96 : 112}
          />
        ))}
      </div>
      <div class="trace-below">
        <Log blocks={longestOf(blocks, LINES)} />
        <PerBoard blocks={blocks} boards={round.scenario.boards} />
      </div>
    </section>
  );
}

function Log({ blocks }: { blocks: readonly Block[] }) {
  return (
    <figure class="code trace-log">
      <figcaption>{t('lessonPages.trace.log')}</figcaption>
      <pre>
        {blocks.map(({ board, from, to }) => (
          <code key={from}>
            <i>{clock(from)}</i>{' '}
            <span>{t('lessonPages.trace.line', { board, seconds: ((to - from) / 1000).toFixed(3) })}</span>
          </code>
        ))}
      </pre>
    </figure>
  );
}

/** Up to so many boards every bar has its number below it. */
const MOST_NUMBERS = 40;

function PerBoard({ blocks, boards }: { blocks: readonly Block[]; boards: number }) {
  const bars = barsOf(blocks, boards);
  const most = Math.max(1, ...bars.map(({ ms }) => ms));
  const isNumbered = (ms: number) => boards <= MOST_NUMBERS || ms > most / 2;
  const isAll = bars.length === boards;
  return (
    <figure class="trace-boards">
      <figcaption>
        {t(isAll ? 'lessonPages.trace.perBoard' : 'lessonPages.trace.longest', { count: bars.length })}
      </figcaption>
      <ol data-many={boards > 24} data-numbers={isAll ? 'short' : 'long'}>
        {bars.map(({ board, ms }) => (
          <li
            key={board}
            aria-label={t('lessonPages.trace.board', { board, seconds: (ms / 1000).toFixed(1) })}
          >
            <i style={{ height: `${(ms / most) * 100}%` }} />
            <span>{isNumbered(ms) ? board : ''}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
