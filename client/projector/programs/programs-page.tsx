/** Everybody writes the master: how near to the bound each seat has come, and how many await already. */
import { countdown } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { ClassPrograms, ClassStatus, StageModel } from '../../models/picture.ts';
import { useLeftMs } from '../../models/tick.ts';
import { Bins } from '../results/bins.tsx';
import { barsOf, columnsOf, MOST_BARS, type ProgramBar, tenthsOf } from './bars.ts';
import './programs.css';

export function ProgramsPage({ model, status }: { model: StageModel; status: ClassStatus }) {
  const programs = model.programs.value;
  if (programs === null) return null;
  const bars = barsOf(programs);
  const nameAt = (board: number) => model.hall.value?.tables[board - 1]?.name ?? '';
  return (
    <section class="programs">
      <div class="programs-head">
        <h2 aria-live="polite">{headline(bars, status)}</h2>
        <TimeLeft status={status} />
      </div>
      <Marks programs={programs} />
      {bars.length > MOST_BARS ? (
        <HowFar bars={bars} bound={programs.bound} />
      ) : (
        <Bars bars={bars} programs={programs} nameAt={nameAt} />
      )}
      <p class="programs-foot">{footWords(bars, status)}</p>
    </section>
  );
}

type BarsProps = {
  readonly bars: readonly ProgramBar[];
  readonly programs: ClassPrograms;
  readonly nameAt: (board: number) => string;
};

function Bars({ bars, programs, nameAt }: BarsProps) {
  const columns = columnsOf(bars.length);
  return (
    <ol
      class="programs-bars"
      data-columns={columns}
      style={{
        '--columns': columns,
        '--rows': Math.ceil(bars.length / columns),
        '--blocking': programs.blocking / Math.max(1, programs.bound),
      }}
    >
      {bars.map((bar) => (
        <Bar key={bar.board} bar={bar} name={nameAt(bar.board)} bound={programs.bound} />
      ))}
    </ol>
  );
}

/** Of a large class: how many programs came how far. */
function HowFar({ bars, bound }: { bars: readonly ProgramBar[]; bound: number }) {
  const columns = tenthsOf(bars, bound).map(({ from, to, count }) => ({
    key: from,
    count,
    range: t('lessonPages.programs.bin', { from, to }),
  }));
  return <Bins columns={columns} fill="fill-busy" label={t('lessonPages.programs.bins')} />;
}

function headline(bars: readonly ProgramBar[], { people, isOver }: ClassStatus): string {
  const count = bars.filter((bar) => bar.awaits).length;
  if (count === 0) return t(isOver ? 'lessonPages.programs.nobody' : 'lessonPages.programs.first');
  return t(isOver ? 'lessonPages.programs.awaited' : 'lessonPages.programs.await', { count, people });
}

/** Whoever has nothing yet is counted, and named nowhere. */
function footWords(bars: readonly ProgramBar[], { people, isOver }: ClassStatus): string {
  if (isOver) return t('lessonPages.programs.kept');
  const count = Math.max(0, people - bars.length);
  return count === 0 ? t('lessonPages.programs.all') : t('lessonPages.programs.writing', { count });
}

function TimeLeft({ status }: { status: ClassStatus }) {
  const leftMs = useLeftMs(status);
  if (leftMs === null) return null;
  return (
    <p class="programs-left ticking" role="timer" aria-label={t('lessonPages.programs.left')}>
      {countdown(leftMs)}
    </p>
  );
}

/** What the bars are held against. */
function Marks({ programs: { blocking, bound } }: { programs: ClassPrograms }) {
  return (
    <ul class="programs-marks">
      <li>
        <i class="programs-mark-blocking" /> {t('lessonPages.programs.blocking', { count: blocking })}
      </li>
      <li>
        <i class="programs-mark-bound" /> {t('lessonPages.programs.bound', { count: bound })}
      </li>
    </ul>
  );
}

function Bar({ bar, name, bound }: { bar: ProgramBar; name: string; bound: number }) {
  const { board, best, now, moves } = bar;
  const words = { board, name, moves, bound };
  return (
    <li
      class={`programs-bar ${bar.awaits ? 'is-awaiting' : ''}`}
      aria-label={t('lessonPages.programs.row', words)}
    >
      <b>{board}</b>
      <span class="programs-name">{name}</span>
      <span class="programs-track" aria-hidden="true">
        <i class="programs-best" style={{ width: `${100 * best}%` }} />
        {now !== null && <i class="programs-now" style={{ width: `${100 * now}%` }} />}
      </span>
      <span class="programs-moves ticking">{moves}</span>
    </li>
  );
}
