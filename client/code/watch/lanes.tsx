/** The lanes of a run: the loop's, the loop's if a call had been awaited, and one for each task. */
import { useId } from 'preact/hooks';
import type { Ms } from '../../../shared/simul/index.ts';
import { type LoopSegment, loopLedgerOf } from '../../../shared/watched/loop-lane.ts';
import type { Run, Span } from '../../../shared/watched/run.ts';
import type { TaskLane } from '../../../shared/watched/task-lanes.ts';
import { t } from '../../app/text.ts';
import { useWidth } from '../../charts/floor/width.ts';
import { LaneFrame, LanePatterns } from '../../charts/timeline/lane.tsx';
import { taskWords, timeWords } from './words.ts';

const LOOP_HEIGHT = 56;
const TASK_HEIGHT = 26;
/** More than these are not seen at a glance. */
const MOST_TASKS = 40;

type Doing = 'waits' | 'parked' | 'own' | 'awaits' | 'ready' | 'runs' | 'holds';
type Stretch = Span & { readonly doing: Doing };
/** What is drawn over what, the last on top. */
const LAYERS: readonly Doing[] = ['awaits', 'parked', 'own', 'ready', 'waits', 'runs', 'holds'];
/** A step of a tenth of a millisecond is to be seen, too. */
const LEAST_PX: { readonly [doing in Doing]: number } = {
  awaits: 0,
  parked: 0,
  own: 0,
  ready: 0,
  waits: 0,
  runs: 2,
  holds: 3,
};

type LaneProps = {
  readonly stretches: readonly Stretch[];
  readonly allMs: Ms;
  readonly width: number;
  readonly height: number;
  readonly label: string;
};

function WatchedLane({ stretches, allMs, width, height, label }: LaneProps) {
  const patterns = useId();
  const pxPerMs = width / Math.max(1, allMs);
  return (
    <svg class="lane" width={width} height={height} role="img" aria-label={label}>
      <LanePatterns id={patterns} />
      {LAYERS.map((doing) => (
        <path
          key={doing}
          class={`watch-fill-${doing}`}
          d={pathOf(stretches, doing, pxPerMs, height)}
          fill={doing === 'holds' ? `url(#${patterns}-wasting)` : undefined}
        />
      ))}
      <LaneFrame width={width} height={height} />
    </svg>
  );
}

function pathOf(stretches: readonly Stretch[], doing: Doing, pxPerMs: number, height: number): string {
  let path = '';
  let drawnTo = -1;
  for (const { doing: what, from, to } of stretches) {
    if (what !== doing) continue;
    const left = from * pxPerMs;
    const right = Math.max(to * pxPerMs, left + LEAST_PX[doing]);
    // Thousands of steps within one pixel are one.
    if (right < drawnTo + 0.25) continue;
    drawnTo = right;
    path += `M${left.toFixed(1)} 0H${right.toFixed(1)}V${height}H${left.toFixed(1)}z`;
  }
  return path;
}

type LanesProps = {
  readonly run: Run;
  readonly loop: readonly LoopSegment[];
  readonly tasks: readonly TaskLane[];
  /** The loop if a call had been awaited; null: nothing would be different, or nobody knows. */
  readonly other: readonly LoopSegment[] | null;
};

export function WatchedLanes({ run, loop, tasks, other }: LanesProps) {
  const [room, width] = useWidth();
  const allMs = Math.max(run.endMs, other?.at(-1)?.to ?? 0);
  const same = { allMs, width };
  const known = tasks.filter(({ stretches }) => stretches.length > 0);
  const drawn = known.slice(0, MOST_TASKS);
  return (
    <div class="watch-lanes" ref={room}>
      <LaneName words={t('watched.lanes.loop')} />
      <WatchedLane {...same} stretches={loop} height={LOOP_HEIGHT} label={loopLabel('loop', loop)} />
      {other && (
        <>
          <LaneName words={t('watched.lanes.whatIf')} />
          <WatchedLane {...same} stretches={other} height={LOOP_HEIGHT} label={loopLabel('whatIf', other)} />
        </>
      )}
      <Ticks allMs={allMs} />
      <Legend />
      <h3>{t('watched.lanes.tasks')}</h3>
      <ul class="watch-tasks">
        {drawn.map(({ task, stretches, waitedMs }) => (
          <li key={task.id}>
            <LaneName words={taskWords(task)} note={endWords(task)} />
            <WatchedLane
              {...same}
              stretches={stretches}
              height={TASK_HEIGHT}
              label={taskLabel(taskWords(task), stretches, waitedMs)}
            />
          </li>
        ))}
      </ul>
      {known.length > drawn.length && (
        <p class="muted">{t('watched.lanes.more', { count: known.length - drawn.length })}</p>
      )}
    </div>
  );
}

function LaneName({ words, note = '' }: { words: string; note?: string }) {
  return (
    <p class="watch-lane-name">
      {words}
      {note && <span class="watch-lane-note"> {note}</span>}
    </p>
  );
}

function endWords({ how, why }: TaskLane['task']): string {
  if (how === 'failed') return t('watched.lanes.ended.failed', { why: why ?? '' });
  return how === 'cancelled' ? t('watched.lanes.ended.cancelled') : '';
}

function loopLabel(which: 'loop' | 'whatIf', lane: readonly LoopSegment[]): string {
  const { runs, holds, parked } = loopLedgerOf(lane);
  const name = t(`watched.lanes.${which}`);
  return t('watched.lanes.label', {
    name,
    runs: timeWords(runs),
    holds: timeWords(holds),
    parked: timeWords(parked),
  });
}

function taskLabel(name: string, stretches: TaskLane['stretches'], waitedMs: Ms): string {
  const runs = stretches.reduce(
    (ms, { doing, from, to }) => ms + (doing === 'runs' || doing === 'holds' ? to - from : 0),
    0,
  );
  return t('watched.lanes.taskLabel', { name, runs: timeWords(runs), waited: timeWords(waitedMs) });
}

const TICKS = 4;

function Ticks({ allMs }: { allMs: Ms }) {
  const ticks = Array.from({ length: TICKS + 1 }, (_, index) => (allMs * index) / TICKS);
  return (
    <p class="watch-ticks" aria-hidden="true">
      {ticks.map((ms) => (
        <span key={ms}>{timeWords(ms)}</span>
      ))}
    </p>
  );
}

const FILLS: { readonly [doing in Doing]: string } = {
  runs: 'fill-busy',
  holds: 'hatch-idle',
  waits: 'watch-swatch-waits',
  ready: 'fill-ready',
  awaits: 'watch-swatch-awaits',
  parked: 'watch-swatch-parked',
  own: 'watch-swatch-own',
};
const IN_ORDER: readonly Doing[] = ['runs', 'holds', 'waits', 'ready', 'awaits', 'parked', 'own'];

function Legend() {
  return (
    <ul class="legend watch-legend">
      {IN_ORDER.map((doing) => (
        <li key={doing}>
          <i class={FILLS[doing]} /> {t(`watched.legend.${doing}`)}
        </li>
      ))}
    </ul>
  );
}
