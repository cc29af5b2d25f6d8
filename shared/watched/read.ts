/** A file becomes a trace: our own JSON lines, or the Chrome trace format. Files come from strangers: nothing is believed. */
import { traceFromChrome } from './chrome/chrome.ts';
import type { LineCost, Place, TaskId, Trace, TraceEvent, TraceHeader } from './trace.ts';

/** Why a file is no trace: it is none of ours, of a version that is not known, or has no task in it. */
export type NoTrace = 'notATrace' | 'newer' | 'noTasks';

/** @param text of a whole file */
export function traceFrom(text: string): Trace | NoTrace {
  const firstLine = text.slice(0, text.indexOf('\n') >>> 0);
  const header = headerFrom(jsonOf(firstLine));
  if (header === 'newer') return header;
  if (header) return { header, events: eventsFrom(text.slice(firstLine.length)) };
  return traceFromChrome(jsonOf(text)) ?? 'notATrace';
}

/** The events in these lines; a line that is none, or was cut off in the middle, is left out. */
function eventsFrom(lines: string): readonly TraceEvent[] {
  return lines.split('\n').flatMap((line) => {
    const event = eventFrom(jsonOf(line));
    return event ? [event] : [];
  });
}

type Loose = { readonly [key: string]: unknown };

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isMs = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 1e12;
const isTask = (value: unknown): value is TaskId => Number.isInteger(value) && (value as number) >= 0;
const oneOf = <T extends string>(value: unknown, known: readonly T[], usual: T): T =>
  known.find((one) => one === value) ?? usual;

function headerFrom(value: unknown): TraceHeader | 'newer' | null {
  if (!isObject(value) || value.simul !== 'trace') return null;
  if (value.version !== 1) return 'newer';
  return {
    simul: 'trace',
    version: 1,
    by: text(value.by),
    script: text(value.script),
    lines: oneOf(value.lines, ['exact', 'sampled', 'functions', 'none'], 'none'),
    readiness: value.readiness === true,
    parks: value.parks === true,
  };
}

function placeFrom(value: unknown): Place | undefined {
  if (!isObject(value) || typeof value.file !== 'string' || !isMs(value.line)) return undefined;
  return { file: value.file, line: value.line, name: text(value.name) };
}

function linesFrom(value: unknown): readonly LineCost[] {
  const lines: readonly unknown[] = Array.isArray(value) ? value : [];
  return lines.flatMap((line) => {
    const place = placeFrom(line);
    const { ms, at } = isObject(line) ? line : {};
    return place && isMs(ms) ? [{ ...place, ms, ...(isMs(at) ? { at } : {}) }] : [];
  });
}

function eventFrom(value: unknown): TraceEvent | null {
  if (!isObject(value)) return null;
  if (value.kind === 'file') return { kind: 'file', file: text(value.file), text: text(value.text) };
  const { kind, at, task } = value;
  if (!isMs(at)) return null;
  if (kind === 'parked') return isMs(value.since) ? { kind, at, since: value.since } : null;
  if (kind === 'over') return { kind, at, cut: value.cut === true };
  return isTask(task) ? ofATask(value, at, task) : null;
}

function ofATask(value: Loose, at: number, task: TaskId): TraceEvent | null {
  const place = placeFrom(value.place);
  switch (value.kind) {
    case 'born': {
      const parent = isTask(value.parent) ? value.parent : null;
      const more = { does: text(value.does), ...(place ? { place } : {}) };
      return { kind: 'born', at, task, name: text(value.name), parent, ...more };
    }
    case 'resumed': {
      const ready = isMs(value.ready) ? { ready: value.ready } : {};
      return { kind: 'resumed', at, task, ...ready, ...(isTask(value.by) ? { by: value.by } : {}) };
    }
    case 'suspended': {
      const cpu = isMs(value.cpuMs) ? { cpuMs: value.cpuMs } : {};
      return {
        kind: 'suspended',
        at,
        task,
        ...(place ? { place } : {}),
        ...cpu,
        lines: linesFrom(value.lines),
      };
    }
    case 'ended': {
      const how = oneOf(value.how, ['done', 'failed', 'cancelled'], 'done');
      return { kind: 'ended', at, task, how, why: text(value.why) };
    }
    default:
      return null;
  }
}
