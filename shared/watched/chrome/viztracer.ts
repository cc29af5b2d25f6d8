/**
 * A file of viztracer: every call is a span, called `name (file:line)`. A step of asyncio's loop is a `Handle._run`. With
 * `--log_async` each task has a thread of its own in the file; without it, what runs the same coroutine is one task.
 */
import type { LineCost, Place, TaskId, Trace, TraceEvent } from '../trace.ts';
import { allIn, type ChromeEvent, type Nested, nested } from './spans.ts';

const FILED = /^(.*) \((.*):(\d+)\)$/;
const OF_PYTHON = /[\\/](asyncio|selectors|concurrent|importlib)\b|^<|lib[\\/]python/;
const isStep = ({ event }: Nested) =>
  /^Handle\._run \(.*events\.py|^_run \(.*asyncio.events\.py/.test(event.name);
const isPark = ({ event }: Nested) => /^(?:\w+\.)?select \(.*selectors\.py/.test(event.name);

/** @param file that the events come from: it may bring sources along */
export function vizTrace(events: readonly ChromeEvent[], file: unknown): Trace {
  const threads = threadsIn(events).map((those) => ({ name: nameOf(those), spans: nested(those) }));
  const loop = threads.find(({ spans }) => [...allIn(spans)].some(isStep)) ?? threads[0];
  const steps = loop ? [...allIn(loop.spans)].filter(isStep) : [];
  const ofTasks = threads.filter((thread) => thread !== loop && areWithin(thread.spans, steps));
  const crew = new Crew();
  if (ofTasks.length > 0)
    for (const { name, spans } of ofTasks) for (const span of spans) crew.ran(name, name, span);
  else for (const step of steps) crew.ranStep(step);
  const parks = loop ? [...allIn(loop.spans)].filter(isPark) : [];
  return {
    header: {
      simul: 'trace',
      version: 1,
      by: 'viztracer',
      script: '',
      lines: 'functions',
      readiness: false,
      parks: parks.length > 0,
    },
    events: inOrder([
      ...sourcesIn(file),
      ...crew.events,
      ...parks.map(({ event, to }): TraceEvent => ({ kind: 'parked', since: event.at, at: to })),
      { kind: 'over', at: Math.max(0, ...events.map(({ at, ms }) => at + ms)) },
    ]),
  };
}

function threadsIn(events: readonly ChromeEvent[]): readonly (readonly ChromeEvent[])[] {
  const threads = new Map<string, ChromeEvent[]>();
  for (const event of events) {
    const known = threads.get(event.thread);
    if (known) known.push(event);
    else threads.set(event.thread, [event]);
  }
  return [...threads.values()];
}

const nameOf = (events: readonly ChromeEvent[]): string => {
  const named = events.find(({ ph, name }) => ph === 'M' && name === 'thread_name');
  return typeof named?.args.name === 'string' ? named.args.name : '';
};

/** Whether these all happened in steps of the loop: a real thread would go its own way. */
function areWithin(spans: readonly Nested[], steps: readonly Nested[]): boolean {
  return (
    spans.length > 0 &&
    spans.every(({ event, to }) => steps.some((step) => step.event.at <= event.at && to <= step.to))
  );
}

/** Births before steps at the same moment, ends after them. */
const RANK = { file: 0, ended: 1, suspended: 2, parked: 3, born: 4, resumed: 5, over: 6 } as const;
const timeOf = (event: TraceEvent): number => (event.kind === 'file' ? 0 : event.at);

export function inOrder(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return [...events].sort((a, b) => timeOf(a) - timeOf(b) || RANK[a.kind] - RANK[b.kind]);
}

/** The tasks so far, by what tells them apart in the file. */
class Crew {
  readonly #numbers = new Map<string, TaskId>();
  readonly events: TraceEvent[] = [];

  /** One step of a task that has a thread of its own. */
  ran(key: string, name: string, span: Nested): void {
    const place = placeOf(span.event);
    const task = this.#numberOf(key, name, place, span.event.at);
    this.events.push(
      { kind: 'resumed', task, at: span.event.at },
      { kind: 'suspended', task, at: span.to, lines: dearestIn(span), ...(place ? { place } : {}) },
    );
  }

  /** One step of the loop: the task is the coroutine in it; without one it is a callback of the loop's own. */
  ranStep(step: Nested): void {
    const own = [...allIn(step.inside)].find(({ event }) => placeOf(event) !== undefined);
    if (own)
      this.ran(own.event.name, '', { ...own, event: { ...own.event, at: step.event.at }, to: step.to });
  }

  #numberOf(key: string, name: string, place: Place | undefined, at: number): TaskId {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const task = this.#numbers.size + 2;
    this.#numbers.set(key, task);
    const does = place?.name ?? '';
    this.events.push({ kind: 'born', task, at, name, parent: null, does, ...(place ? { place } : {}) });
    return task;
  }
}

/** The function of a span, if it is one of the program's own. */
function placeOf({ name }: ChromeEvent): Place | undefined {
  const [, called, file, line] = FILED.exec(name) ?? [];
  if (!called || !file || OF_PYTHON.test(file)) return undefined;
  return { name: called, file: file.replace(/^.*[\\/]/, ''), line: Number(line) };
}

const MOST_OF = 0.5;

/** The innermost of the program's own functions that took most of this span. */
function dearestIn(span: Nested): readonly LineCost[] {
  let dearest: LineCost | undefined;
  for (let at: Nested | undefined = span; at; ) {
    const { event, to }: Nested = at;
    const place = placeOf(event);
    if (place) dearest = { ...place, ms: to - event.at, at: event.at };
    else if (dearest && event.callerLine !== null) dearest = { ...dearest, line: event.callerLine };
    at = at.inside.find((inner) => inner.event.ms > MOST_OF * (to - event.at));
  }
  return dearest ? [dearest] : [];
}

/** viztracer keeps the sources beside the events: `file_info.files`, each with its text first. */
function sourcesIn(file: unknown): readonly TraceEvent[] {
  const info = (file as { file_info?: { files?: Record<string, unknown> } } | null)?.file_info?.files ?? {};
  return Object.entries(info).flatMap(([path, kept]) => {
    const text = Array.isArray(kept) ? kept[0] : null;
    if (typeof text !== 'string' || OF_PYTHON.test(path)) return [];
    return [{ kind: 'file' as const, file: path.replace(/^.*[\\/]/, ''), text }];
  });
}
