/**
 * The sleep test: the course's two scripts, what can be changed in them, and what a run has come to by the lines that the
 * scripts print. All times are in milliseconds since the script's first line, if not said otherwise.
 */
import type { LabEvent, Limits } from './labs.ts';

export const SLEEP_LIMITS = {
  way: { of: ['both', 'blocking', 'async'], default: 'both' },
  language: { of: ['python', 'javascript'], default: 'python' },
  tasks: { min: 1, max: 12, step: 1, default: 5 },
  /** So long each task sleeps, in seconds. */
  seconds: { min: 0.2, max: 3, step: 0.1, default: 1 },
  /** What is changed in the async script: nothing; one task sleeps with `time.sleep`; one task fails. */
  slip: { of: ['none', 'blocks', 'fails'], default: 'none' },
} as const satisfies Limits;

export type SleepSettings = {
  readonly way: (typeof SLEEP_LIMITS.way.of)[number];
  readonly language: (typeof SLEEP_LIMITS.language.of)[number];
  readonly tasks: number;
  readonly seconds: number;
  readonly slip: (typeof SLEEP_LIMITS.slip.of)[number];
};

/** The two scripts. */
export const WAYS = ['blocking', 'async'] as const;
export type Way = (typeof WAYS)[number];

/** The scripts that a run plays. */
export const waysOf = ({ way }: Pick<SleepSettings, 'way'>): readonly Way[] =>
  way === 'both' ? WAYS : [way];

export type SleepEvent = { readonly way: Way } & (
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'line';
      readonly line: number;
      readonly state: 'runs' | 'blocks' | 'awaits';
      readonly atMs: number;
    }
  | { readonly kind: 'printed'; readonly text: string; readonly atMs: number }
  | { readonly kind: 'failed'; readonly message: string; readonly line: number | null; readonly atMs: number }
  | { readonly kind: 'over'; readonly atMs: number }
);

/** One task: when it said that it starts, and that it is ready; null: not yet, or never. */
export type Task = { readonly startMs: number; readonly readyMs: number | null };

type Printed = { readonly text: string; readonly atMs: number };

/** The lines that a script has printed, each at the moment of its end. */
export function linesOf(events: readonly LabEvent[], way: Way): readonly Printed[] {
  const lines: Printed[] = [];
  let rest = '';
  for (const event of eventsOf(events, way)) {
    if (event.kind !== 'printed') continue;
    const whole = `${rest}${event.text}`.split('\n');
    rest = whole.pop() ?? '';
    for (const text of whole) lines.push({ text, atMs: event.atMs });
  }
  return lines;
}

const STARTS = /Starting/;
const READY = /ready!/;
const ID = /^\[(\d+)\]/;
const TOTAL = /^Total time: ([\d.]+)s$/;

/** The tasks that have begun, in the order of their numbers; without numbers the last that began is ready next. */
export function tasksOf(events: readonly LabEvent[], way: Way): readonly Task[] {
  const tasks: Task[] = [];
  for (const { text, atMs } of linesOf(events, way)) {
    const id = ID.exec(text)?.[1];
    if (STARTS.test(text))
      tasks[id === undefined ? tasks.length : Number(id)] = { startMs: atMs, readyMs: null };
    else if (READY.test(text)) {
      const number = id === undefined ? tasks.length - 1 : Number(id);
      const task = tasks[number];
      if (task) tasks[number] = { ...task, readyMs: atMs };
    }
  }
  return tasks;
}

/** What the script itself says that it took; null: it has not come so far. */
export function totalMsOf(events: readonly LabEvent[], way: Way): number | null {
  const last = linesOf(events, way).findLast(({ text }) => TOTAL.test(text));
  const seconds = TOTAL.exec(last?.text ?? '')?.[1];
  return seconds === undefined ? null : Math.round(Number(seconds) * 1_000);
}

/** Those of one script. */
export function eventsOf(events: readonly LabEvent[], way: Way): readonly SleepEvent[] {
  return events.filter((event): event is SleepEvent => 'way' in event && event.way === way);
}

/** What both scripts took, by their own clocks, and how many times as long the blocking one did. */
export type SleepFigures = { blockingMs?: number; asyncMs?: number; ratio?: number };

/** Null: neither script has come to its end. */
export function sleepFiguresOf(events: readonly LabEvent[]): SleepFigures | null {
  const [blockingMs, asyncMs] = [totalMsOf(events, 'blocking'), totalMsOf(events, 'async')];
  if (blockingMs === null && asyncMs === null) return null;
  return {
    ...(blockingMs !== null && { blockingMs }),
    ...(asyncMs !== null && { asyncMs }),
    ...(blockingMs !== null && asyncMs !== null && asyncMs > 0 && { ratio: blockingMs / asyncMs }),
  };
}

/** Whether every script of the run has come to its end. */
export const isWholeSleep = (figures: SleepFigures, settings: Pick<SleepSettings, 'way'>): boolean =>
  waysOf(settings).every((way) => figures[`${way}Ms`] !== undefined);

/** What both scripts must take at least, by their sleeps alone: all of them in a row, and the longest of them. */
export function expectedMs({ tasks, seconds, slip }: SleepSettings, way: Way): number {
  const longest = slip === 'blocks' && way === 'async' && tasks > 1 ? 2 : 1;
  return seconds * 1_000 * (way === 'blocking' ? tasks : longest);
}
