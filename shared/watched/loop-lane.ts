/** What the loop did when, without gaps, and where each millisecond went. */
import { type Ms, onTick } from '../simul/index.ts';
import { kindOf, type LoopStep, type Run, type Span, THE_LOOP, THE_SCRIPT } from './run.ts';
import type { TaskId } from './trace.ts';

/**
 * - runs: a step, as it should be (the master plays)
 * - holds: a step that is long while others are ready (he stands there, and hands are up)
 * - waits: a call waits in a long step, and nobody else is ready
 * - parked: nobody is ready, the loop waits in `select` (he rests)
 * - own: the loop's own work between two steps (he walks)
 */
export type LoopDoing = 'runs' | 'holds' | 'waits' | 'parked' | 'own';

export type LoopSegment = Span & {
  readonly doing: LoopDoing;
  /** Whose step it is; the loop where it is nobody's. */
  readonly task: TaskId;
};

/** A step that lasts longer holds the loop: from here on asyncio's own debug mode warns, too. */
export const LONG_MS: Ms = 100;

/** The long steps of a run, each with the others who were ready before it was over. */
export type LongStep = {
  readonly step: LoopStep;
  readonly others: readonly TaskId[];
  readonly since: Ms | null;
};

/**
 * @param longMs from which length on a step is long
 * @returns `since`: from when on others were ready; null: nobody was. Where the trace can't tell, from its beginning.
 */
export function longStepsOf({ steps, tasks, header }: Run, longMs: Ms = LONG_MS): readonly LongStep[] {
  // Before and after the loop the script holds nobody up.
  const isAlone = tasks.every(({ id }) => id === THE_SCRIPT);
  const long = steps.filter(({ task, from, to }) => to - from >= longMs && (isAlone || task !== THE_SCRIPT));
  return long.map((step) => {
    if (!header.readiness) return { step, others: [], since: step.task === THE_SCRIPT ? null : step.from };
    const waiting = steps.filter(
      (other) => isOther(other, step) && other.from >= step.to && (other.ready ?? other.from) < step.to,
    );
    const firstMs = Math.min(...waiting.map(({ ready }) => ready ?? step.to));
    const others = [...new Set(waiting.map(({ task }) => task))];
    return { step, others, since: others.length === 0 ? null : Math.max(step.from, firstMs) };
  });
}

const isOther = (other: LoopStep, { task }: LoopStep): boolean =>
  other.task !== task && other.task !== THE_LOOP && other.task !== THE_SCRIPT;

/** From 0 to the last moment that is known. */
export function loopLaneOf(run: Run, long: readonly LongStep[] = longStepsOf(run)): readonly LoopSegment[] {
  const sinceOf = new Map(long.map(({ step, since }) => [step, since]));
  const parks = run.header.parks ? run.parks : [];
  const busy = [
    ...run.steps.map((step) => ({ ...step, segments: stepSegments(step, sinceOf.get(step)) })),
    ...parks.map((span) => ({
      ready: null,
      segments: [{ doing: 'parked' as const, task: THE_LOOP, ...span }],
      ...span,
    })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const lane: LoopSegment[] = [];
  let at = 0;
  for (const { ready, segments, from, to } of busy) {
    lane.push(...gap(run, { from: at, to: from }, ready));
    lane.push(...segments);
    at = to;
  }
  lane.push(...gap(run, { from: at, to: run.endMs }, null));
  return lane.filter(({ from, to }) => to > from);
}

/** @param since undefined: the step is not long; null: it is, and nobody was ready */
function stepSegments(step: LoopStep, since: Ms | null | undefined): readonly LoopSegment[] {
  const { task, from, to } = step;
  if (since === undefined && task === THE_LOOP) return [{ doing: 'own', task, from, to }];
  const doing = since !== undefined && kindOf(step) === 'waits' ? 'waits' : 'runs';
  if (since === undefined || since === null) return [{ doing, task, from, to }];
  return [
    { doing, task, from, to: since },
    { doing: 'holds', task, from: since, to },
  ];
}

/**
 * Between two steps the loop works; where the trace does not say when it is parked, it is so until somebody is ready.
 * @param ready since when the one who comes next was ready
 */
function gap({ header }: Run, { from, to }: Span, ready: Ms | null): readonly LoopSegment[] {
  const readyMs = header.parks ? from : Math.min(to, Math.max(from, ready ?? to));
  return [
    { doing: 'parked', task: THE_LOOP, from, to: readyMs },
    { doing: 'own', task: THE_LOOP, from: readyMs, to },
  ];
}

/** Where the milliseconds went: they sum up to all of them. */
export type LoopLedger = { readonly [doing in LoopDoing]: Ms } & { readonly allMs: Ms };

export function loopLedgerOf(lane: readonly LoopSegment[]): LoopLedger {
  const sum = (doing?: LoopDoing) =>
    lane.reduce(
      (ms, segment) => (doing && segment.doing !== doing ? ms : onTick(ms + segment.to - segment.from)),
      0,
    );
  return {
    runs: sum('runs'),
    holds: sum('holds'),
    waits: sum('waits'),
    parked: sum('parked'),
    own: sum('own'),
    allMs: sum(),
  };
}
