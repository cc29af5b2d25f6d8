/** Who held the loop, at which file and line, for how long, and who was ready meanwhile. */
import type { Ms } from '../simul/index.ts';
import type { LongStep } from './loop-lane.ts';
import { kindOf, type LoopStep, type Run, THE_SCRIPT } from './run.ts';
import type { Place, TaskId } from './trace.ts';

export type Hold = {
  /** Null: nobody knows the line. */
  readonly place: Place | null;
  /** The tasks that were there. */
  readonly tasks: readonly TaskId[];
  /** How many steps were held there. */
  readonly times: number;
  readonly ms: Ms;
  readonly longestMs: Ms;
  /** How long others were ready meanwhile; 0: it did no harm. */
  readonly harmMs: Ms;
  /** The most that were ready in one of those steps. */
  readonly others: number;
  /** A call that waits can be awaited; what computes needs a thread, a process, or smaller pieces; null: nobody knows. */
  readonly kind: 'waits' | 'computes' | null;
};

/** A line that took less of a long step is not to blame. */
const TO_BLAME_SHARE = 0.15;

type Files = ReadonlyMap<string, string>;

/**
 * One for each place, the most harmful first.
 * @param files the text of each file, where it is known: a line may say by itself that it waits
 */
export function holdsOf(long: readonly LongStep[], files: Files = new Map()): readonly Hold[] {
  const byPlace = new Map<string, Hold>();
  for (const one of long)
    for (const { place, ms } of blamed(one.step)) {
      const key = place ? `${place.file}:${place.line}` : '';
      byPlace.set(key, together(byPlace.get(key), asHold(one, place, ms, files)));
    }
  return [...byPlace.values()].sort((a, b) => b.harmMs - a.harmMs || b.ms - a.ms);
}

type Blamed = { readonly place: Place | null; readonly ms: Ms };

/** The lines that made a step long; where no line is known, where it awaits next. */
export function blamed({ from, to, lines, place }: LoopStep): readonly Blamed[] {
  const dear = lines.filter(({ ms }) => ms >= (to - from) * TO_BLAME_SHARE);
  if (dear.length === 0) return [{ place, ms: to - from }];
  return dear.map((line) => ({ place: line, ms: Math.min(line.ms, to - from) }));
}

function asHold({ step, others, since }: LongStep, place: Place | null, ms: Ms, files: Files): Hold {
  const harmMs = since === null ? 0 : Math.min(ms, step.to - since);
  return {
    place,
    tasks: [step.task],
    times: 1,
    ms,
    longestMs: ms,
    harmMs,
    others: others.length,
    kind: kindOf(step) ?? writtenKind(place, files),
  };
}

/** In a browser nobody measures the processor's time, but these do nothing but wait. */
const WAITS = /\b(time\.sleep|sleepSync|Atomics\.wait)\s*\(/;

function writtenKind(place: Place | null, files: Files): Hold['kind'] {
  const text = place && files.get(place.file)?.split('\n')[place.line - 1];
  return text && WAITS.test(text) ? 'waits' : null;
}

function together(before: Hold | undefined, now: Hold): Hold {
  if (!before) return now;
  return {
    place: before.place,
    tasks: [...new Set([...before.tasks, ...now.tasks])],
    times: before.times + 1,
    ms: before.ms + now.ms,
    longestMs: Math.max(before.longestMs, now.longestMs),
    harmMs: before.harmMs + now.harmMs,
    others: Math.max(before.others, now.others),
    kind: before.kind === now.kind ? before.kind : null,
  };
}

/** Whether an event loop ran at all: else there is one task, the script. */
export const hasLoop = (run: Run): boolean => run.tasks.some(({ id }) => id !== THE_SCRIPT);
