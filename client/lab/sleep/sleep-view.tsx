/** The sleep test: each script with its live line, its kitchen, what it prints, and who waited. */
import { useEffect, useRef } from 'preact/hooks';
import {
  eventsOf,
  expectedMs,
  linesOf,
  type SleepEvent,
  type SleepFigures,
  type SleepSettings,
  type Task,
  tasksOf,
  totalMsOf,
  type Way,
  waysOf,
} from '../../../shared/labs/sleep.ts';
import { percent, seconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { warmUp } from '../../runtime/run-program.ts';
import type { ViewProps } from '../lab-module.ts';
import { Bars } from './bars.tsx';
import { type Cook, cookOf, liveLine } from './cook.ts';
import { Kitchen } from './kitchen.tsx';
import { scriptOf } from './sleep-run.ts';
import './sleep.css';

type Props = ViewProps<SleepSettings, SleepEvent, SleepFigures>;

export function SleepView(props: Props) {
  const { settings } = props;
  useEffect(() => warmUp(settings.language), [settings.language]);
  const ways = waysOf(settings);
  return (
    <div class={`sleep-lab is-${ways.length === 2 ? 'both' : 'one'}`}>
      {ways.map((way) => (
        <Script key={way} way={way} {...props} />
      ))}
    </div>
  );
}

function Script({ way, settings, events, state }: Props & { readonly way: Way }) {
  const cook = cookOf(events, way);
  const ran = tasksOf(events, way);
  // From the first pot on: what Python imports before is no waiting of theirs.
  const beganMs = ran[0]?.startMs ?? 0;
  const tasks = ran.map((task) => sinceThen(task, beganMs));
  const isStopped =
    state === 'done' && cook.does !== 'over' && cook.does !== 'failed' && cook.does !== 'ready';
  const isOver = cook.does === 'over' || cook.does === 'failed' || isStopped;
  const says = isStopped ? t('labs.sleep.cook.stopped') : cookWords(cook, settings, beganMs);
  const totalMs = totalMsOf(events, way);
  const nowMs = eventsOf(events, way).reduce((ms, event) => ('atMs' in event ? event.atMs : ms), beganMs);
  const lastMs = Math.max(0, nowMs - beganMs);
  return (
    <section class="card sleep-script" aria-labelledby={`sleep-${way}`} data-way={way}>
      <h2 id={`sleep-${way}`}>
        {t(`labs.sleep.titles.${way}`)}
        {totalMs !== null && (
          <span class="sleep-total ticking">
            {t('labs.sleep.total')} {(totalMs / 1_000).toFixed(2)}
            {'\u00a0s'}
          </span>
        )}
      </h2>
      <Kitchen
        tasks={settings.tasks}
        begun={tasks}
        cook={isOver ? overCook(cook) : cook}
        isOver={isOver}
        label={says}
      />
      <p class="sleep-says" role="status">
        {says}
      </p>
      {cook.does === 'failed' && way === 'async' && settings.language === 'python' && (
        <p>{t('labs.sleep.failedMore')}</p>
      )}
      <Bars
        tasks={tasks}
        count={settings.tasks}
        scaleMs={Math.max(lastMs, ...waysOf(settings).map((one) => expectedMs(settings, one) * 1.04))}
        nowMs={lastMs}
        isOver={isOver}
      />
      <div class="sleep-texts">
        <Source
          source={scriptOf(settings, way)}
          live={isOver && cook.does !== 'failed' ? null : liveLine(events, way)}
        />
        <Output lines={linesOf(events, way).map(({ text }) => text)} />
      </div>
    </section>
  );
}

const overCook = (cook: Cook): Cook =>
  cook.does === 'stands' || cook.does === 'moves' ? { does: 'rests' } : cook;

const sinceThen = ({ startMs, readyMs }: Task, beganMs: number): Task => ({
  startMs: startMs - beganMs,
  readyMs: readyMs === null ? null : readyMs - beganMs,
});

/** @param beganMs of the first pot */
function cookWords(cook: Cook, { language }: SleepSettings, beganMs: number): string {
  switch (cook.does) {
    case 'loading':
      return t('labs.sleep.cook.loading', {
        language: t(`labs.sleep.languages.${language}`),
        share: percent(cook.share),
      });
    case 'stands':
      return t('labs.sleep.cook.stands', { number: cook.pot + 1 });
    case 'over':
      return t('labs.sleep.cook.over', { time: seconds(cook.atMs - beganMs) });
    case 'failed':
      return t('labs.sleep.cook.failed', { time: seconds(cook.atMs - beganMs), message: cook.message });
    default:
      return t(`labs.sleep.cook.${cook.does}`);
  }
}

type Live = ReturnType<typeof liveLine>;

function Source({ source, live }: { readonly source: string; readonly live: Live }) {
  const box = useRef<HTMLPreElement>(null);
  const look = live === null ? '' : live.kind === 'failed' ? 'fails' : live.state;
  useEffect(() => {
    const line = box.current?.querySelector<HTMLElement>('.is-live');
    if (!line || !box.current) return;
    const { scrollTop, clientHeight } = box.current;
    const isSeen =
      line.offsetTop >= scrollTop && line.offsetTop + line.offsetHeight <= scrollTop + clientHeight;
    if (!isSeen) box.current.scrollTop = line.offsetTop - clientHeight / 3;
  }, [live?.line]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too
    // biome-ignore lint/a11y/useSemanticElements: lines of a program are no fields
    <pre class="sleep-source" role="group" ref={box} tabIndex={0} aria-label={t('labs.sleep.script')}>
      {source
        .trimEnd()
        .split('\n')
        .map((text, index) => (
          <code key={index} class={live?.line === index + 1 ? `is-live is-${look}` : isBlank(text)}>
            {text || ' '}
          </code>
        ))}
    </pre>
  );
}

/** Where room is dear, a blank line takes less of it. */
const isBlank = (line: string) => (line.trim() === '' ? 'is-blank' : undefined);

function Output({ lines }: { readonly lines: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys, too
    // biome-ignore lint/a11y/useSemanticElements: lines of a program are no fields
    <pre class="sleep-output" role="group" tabIndex={0} aria-label={t('labs.sleep.printed')}>
      {lines.length === 0 ? (
        <span class="sleep-nothing">{t('labs.sleep.nothingPrinted')}</span>
      ) : (
        lines.join('\n')
      )}
    </pre>
  );
}
