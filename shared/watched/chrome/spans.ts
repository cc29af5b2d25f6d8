/** The parts of the Chrome trace format that carry tasks; times in it are microseconds, here milliseconds. */
import { type Ms, onTick } from '../../simul/index.ts';

export type ChromeEvent = {
  readonly name: string;
  readonly cat: string;
  /** `X`: a span; `b` and `e`: the begin and end of one with an id; `M`: what something is called; `I`: a moment. */
  readonly ph: string;
  readonly at: Ms;
  readonly ms: Ms;
  readonly thread: string;
  readonly id: string;
  readonly args: { readonly [name: string]: unknown };
  /** viztracer's: the line of the caller. */
  readonly callerLine: number | null;
};

type Loose = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : 0;

/** The events of a file, from its first moment on, in the order of time; null: this is no such file. */
export function chromeEvents(file: unknown): readonly ChromeEvent[] | null {
  const list = Array.isArray(file) ? file : isObject(file) ? file.traceEvents : null;
  if (!Array.isArray(list)) return null;
  const raw = (list as readonly unknown[]).filter(isObject);
  const times = raw.flatMap(({ ts, ph }) => (ph !== 'M' && typeof ts === 'number' && ts > 0 ? [ts] : []));
  const firstTs = times.reduce((first, ts) => Math.min(first, ts), Infinity);
  const events = raw.map((event) => eventFrom(event, firstTs));
  return events.sort((a, b) => a.at - b.at || b.ms - a.ms);
}

function eventFrom({ name, cat, ph, ts, dur, pid, tid, id, args, caller_lineno }: Loose, firstTs: number) {
  return {
    name: text(name),
    cat: text(cat),
    ph: text(ph),
    at: onTick(number(number(ts) - firstTs) / 1000),
    ms: onTick(number(dur) / 1000),
    thread: `${text(pid)}/${text(tid)}`,
    id: text(id),
    args: isObject(args) ? args : {},
    callerLine: typeof caller_lineno === 'number' ? caller_lineno : null,
  };
}

/** A span with those inside it. */
export type Nested = { readonly event: ChromeEvent; readonly to: Ms; readonly inside: Nested[] };

/** The outermost spans of one thread. @param events of this thread, in the order of time */
export function nested(events: readonly ChromeEvent[]): readonly Nested[] {
  const outermost: Nested[] = [];
  const open: Nested[] = [];
  for (const event of events) {
    if (event.ph !== 'X') continue;
    const span = { event, to: onTick(event.at + event.ms), inside: [] };
    while (open.length > 0 && (open.at(-1) as Nested).to <= event.at) open.pop();
    (open.at(-1)?.inside ?? outermost).push(span);
    open.push(span);
  }
  return outermost;
}

/** Every span in these, the outer ones first. */
export function* allIn(spans: readonly Nested[]): Iterable<Nested> {
  for (const span of spans) {
    yield span;
    yield* allIn(span.inside);
  }
}
