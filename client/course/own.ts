/** One's own figures beside a claim, in words. Every one of them was measured; where one is missing, nothing is said. */
import type { CourseStep, Need, StepName } from '../../shared/course/course.ts';
import { bytes, percent, span } from '../app/format.ts';
import { type TextKey, t } from '../app/text.ts';
import type { Measured } from '../measured/measured.ts';

/** The last result that a step needs; null: there is none. */
export type LastOf = (need: Need) => Measured | null;

/** The last one of these. @param all the oldest first */
export const lastAmong =
  (all: readonly Measured[]): LastOf =>
  ({ what, figures }) =>
    all.findLast((one) => one.what === what && figures.every((name) => name in one.figures)) ?? null;

/** What was measured at a step, in sentences; empty: it has not been done. */
export function ownWords({ name, needs }: CourseStep, lastOf: LastOf): readonly string[] {
  const all = needs.map(lastOf);
  const [first] = all;
  if (!first || all.includes(null)) return [];
  const said = sentences(name, first, all[1] ?? first);
  return said.length > 0 ? said : [namedFigures(first)];
}

/** When it was last done; null: it has not been. */
export function doneAt({ needs }: CourseStep, lastOf: LastOf): number | null {
  const times = needs.map((need) => lastOf(need)?.atMs);
  return times.some((atMs) => atMs === undefined) ? null : Math.max(...(times as number[]));
}

/** The step that was done last; of those that one run has done, the later one. Null: none has been done. */
export function lastDone(steps: readonly CourseStep[], lastOf: LastOf): CourseStep | null {
  let last: { readonly step: CourseStep; readonly atMs: number } | null = null;
  for (const step of steps) {
    const atMs = doneAt(step, lastOf);
    if (atMs !== null && atMs >= (last?.atMs ?? 0)) last = { step, atMs };
  }
  return last?.step ?? null;
}

/** Values by name; null: one of them was not measured. */
type Said = Readonly<Record<string, string | number | null>>;

function sentences(name: StepName, first: Measured, second: Measured): readonly string[] {
  const values = valuesOf(name, first, second);
  const said = [sentence(keyOf(name, first), values)];
  if (name === 'thousand') said.push(sentence('course.own.thousandTasks', tasksOf(first)));
  return said.filter((one) => one !== null);
}

/** In the async script of the sleep test one task may have called `time.sleep`. */
const keyOf = (name: StepName, { settings }: Measured): TextKey =>
  name === 'sleepAwaits' && settings.slip === 'blocks' ? 'course.own.sleepAwaitsSlip' : `course.own.${name}`;

function sentence(key: TextKey, values: Said): string | null {
  const known = Object.entries(values).filter(
    (entry): entry is [string, string | number] => entry[1] !== null,
  );
  return known.length === Object.keys(values).length ? t(key, Object.fromEntries(known)) : null;
}

/** What the sentence of a step says. @param second the other result, where a step needs two */
function valuesOf(name: StepName, first: Measured, second: Measured): Said {
  const { count, time, mb } = reads(first);
  const level = { points: count('points'), time: time('durationMs'), loop: count('loopPoints') };
  switch (name) {
    case 'oneThread':
      return { ...level, blocked: time('blockedMs') };
    case 'perTask':
      return { ...level, blocked: time('blockedMs'), boards: count('boards') };
    case 'stack': {
      const { stackBytes } = first.figures;
      return {
        ...level,
        masters: count('masters'),
        size: stackBytes === undefined ? null : bytes(stackBytes),
      };
    }
    case 'idle':
      return {
        requests: count('blockingRequests'),
        blocking: time('blockingAllMs'),
        cpu: time('blockingCpuMs'),
        loop: time('asyncAllMs'),
      };
    case 'thousand':
      return {
        threads: count('threadsCount'),
        reserved: mb('threadsReservedMb'),
        touched: mb('threadsTouchedMb'),
      };
    case 'switching':
      return {
        threads: count('threadsCount'),
        switches: count('threadsSwitches'),
        tasks: count('tasksCount'),
        taskSwitches: count('tasksSwitches'),
      };
    case 'throughput':
      return {
        threads: count('threads'),
        latency: time('latencyMs'),
        pool: count('poolPerSecond'),
        expected: count('expectedPerSecond'),
        loop: count('loopPerSecond'),
      };
    case 'master':
      return { time: time('durationMs'), blocking: count('moves'), loop: reads(second).count('moves') };
    case 'await':
      return {
        moves: count('moves'),
        loop: count('loop'),
        bound: count('bound'),
        language: languageOf(first),
      };
    case 'freeze':
      return { delay: time('loopDelayMs'), gap: time('loopGapMs'), threadDelay: time('threadDelayMs') };
    case 'tenThousand':
      return {
        connections: count('connections'),
        each: reads(first).kb('kbEach'),
        reserved: mb('reservedMb'),
      };
    case 'hidden':
      return { total: reads(first).exactly('totalMs'), held: reads(first).exactly('heldMs') };
    case 'sleepBlocks':
      return { ...sleepsOf(first), total: reads(first).exactly('blockingMs') };
    case 'sleepAwaits':
      return { ...sleepsOf(first), total: reads(first).exactly('asyncMs') };
  }
}

function sleepsOf(measured: Measured): Said {
  const { count, seconds } = reads(measured);
  return { tasks: count('tasks'), seconds: seconds('seconds'), language: languageOf(measured) };
}

function tasksOf(measured: Measured): Said {
  const { count, mb } = reads(measured);
  return { tasks: count('tasksCount'), touched: mb('tasksTouchedMb') };
}

/** Figures and settings of a result, as people read them; null: it has none of that name. */
function reads({ figures, settings }: Measured) {
  const number = (name: string): number | null => {
    const value = figures[name] ?? settings[name];
    return typeof value === 'number' ? value : null;
  };
  const as = (write: (value: number) => string) => (name: string) => {
    const value = number(name);
    return value === null ? null : write(value);
  };
  return {
    count: as((value) =>
      value < 10 ? String(Math.round(value * 10) / 10) : Math.round(value).toLocaleString('en'),
    ),
    time: as(span),
    seconds: as((value) => `${value}\u00a0s`),
    /** "5.01 s", as the course's scripts print it. */
    exactly: as((value) => `${(value / 1000).toFixed(2)}\u00a0s`),
    mb: as((value) => bytes(value * 1e6)),
    kb: as((value) => bytes(value * 1e3)),
  };
}

const languageOf = ({ settings }: Measured): string =>
  settings.language === 'javascript' ? 'JavaScript' : 'Python';

/** So many figures are named where no sentence fits. */
const NAMED_MOST = 6;
const UNITS: readonly (readonly [string, (value: number) => string])[] = [
  ['Ms', span],
  ['Mb', (value) => bytes(value * 1e6)],
  ['Kb', (value) => bytes(value * 1e3)],
  ['Share', percent],
];

/** "reserved: 8.2 GB, start: 1.3 s": the figures by their names, with the units that their names tell. */
export function namedFigures({ figures }: Measured): string {
  return Object.entries(figures)
    .slice(0, NAMED_MOST)
    .map(([name, value]) => {
      const [unit, write] = UNITS.find(([ending]) => name.endsWith(ending)) ?? ['', plain];
      const words = name
        .slice(0, name.length - unit.length)
        .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      return t('course.figureNamed', { label: words, value: write(value) });
    })
    .join(', ');
}
const plain = (value: number): string => (Math.round(value * 10) / 10).toLocaleString('en');
