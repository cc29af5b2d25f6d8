/** The report: the course's request with two seconds of database, behind a blocking handler and behind an async one. */
import type { Ended, Limits } from './labs.ts';

export const HANDLERS = ['blocking', 'async'] as const;
export type Handler = (typeof HANDLERS)[number];
export const REPORT_LIMITS = {
  /** Our own clients: they ask all at once, first the one handler, then the other. 0: people alone ask. */
  clients: { min: 0, max: 20, step: 1, default: 5 },
  /** How long the database takes for a report. */
  seconds: { min: 0.5, max: 3, step: 0.5, default: 2 },
  handler: { of: ['both', 'blocking', 'async'], default: 'both' },
} as const satisfies Limits;

export type ReportSettings = {
  readonly clients: number;
  readonly seconds: number;
  readonly handler: (typeof REPORT_LIMITS.handler.of)[number];
};

/** From now on this handler serves whoever comes. */
export type ReportOrder = { readonly do: 'turn'; readonly handler: Handler };

/** @returns null for anything else */
export const turnOf = (order: unknown): Handler | null => {
  if (typeof order !== 'object' || order === null || !('do' in order) || order.do !== 'turn') return null;
  return HANDLERS.find((handler) => 'handler' in order && order.handler === handler) ?? null;
};

/** The thread that runs the handler, as the system shows it; `cpuMs` since this handler's turn began. */
export type ThreadLook = {
  readonly id: number;
  readonly state: string;
  /** The function of the system in which it sleeps; empty: the system does not say. */
  readonly sleepsIn: string;
  readonly cpuMs: number;
};

/** The lab's own in a process of its own, or one that was given. */
export type Database = 'sqlite' | 'postgres';

/** What the run tells; all times since it was ready. */
export type ReportEvent =
  | { readonly kind: 'open'; readonly most: number; readonly database: Database }
  | { readonly kind: 'turn'; readonly handler: Handler; readonly atMs: number }
  | {
      readonly kind: 'asked';
      readonly client: number;
      readonly isOurs: boolean;
      /** The seat of whoever asks, in a class. */
      readonly board?: number;
      readonly handler: Handler;
      readonly atMs: number;
    }
  | {
      readonly kind: 'answered';
      readonly client: number;
      readonly atMs: number;
      /** How long the handler, and whoever holds the connection, waited for the database. */
      readonly databaseMs: number;
    }
  | { readonly kind: 'failed'; readonly client: number; readonly atMs: number }
  | { readonly kind: 'thread'; readonly handler: Handler; readonly atMs: number; readonly look: ThreadLook }
  | Ended;

/** One client's stopwatch; `totalMs` null: it still waits. */
export type Request = {
  readonly client: number;
  readonly isOurs: boolean;
  readonly board?: number;
  readonly handler: Handler;
  readonly askedAtMs: number;
  readonly totalMs: number | null;
  readonly databaseMs: number | null;
  readonly hasFailed: boolean;
};

/** Every request so far, in the order in which they were asked. */
export function requestsOf(events: readonly ReportEvent[]): readonly Request[] {
  const requests = new Map<number, Request>();
  for (const event of events) {
    if (event.kind === 'asked') {
      const { client, isOurs, board, handler, atMs } = event;
      const waits = { totalMs: null, databaseMs: null, hasFailed: false };
      requests.set(client, {
        ...{ client, isOurs, handler, askedAtMs: atMs, ...waits },
        ...(board !== undefined && { board }),
      });
    } else if (event.kind === 'answered' || event.kind === 'failed') {
      const asked = requests.get(event.client);
      if (!asked) continue;
      const totalMs = event.atMs - asked.askedAtMs;
      // The two are measured in two processes: a wait for the database is never longer than the whole.
      const databaseMs = event.kind === 'answered' ? Math.min(event.databaseMs, totalMs) : null;
      requests.set(event.client, { ...asked, totalMs, databaseMs, hasFailed: event.kind === 'failed' });
    }
  }
  return [...requests.values()];
}

/** The same when the run is over: who still waits gets no report. @param atMs when it ended */
export const afterTheEnd = (requests: readonly Request[], atMs: number): readonly Request[] =>
  requests.map((request) =>
    request.totalMs === null
      ? { ...request, totalMs: Math.max(0, atMs - request.askedAtMs), hasFailed: true }
      : request,
  );

/** What is not measured yet is missing. */
export type ReportFigures = {
  /** From the first question to the last answer. */
  blockingAllMs?: number;
  asyncAllMs?: number;
  /** The longest that one client waited. */
  blockingLongestMs?: number;
  asyncLongestMs?: number;
  blockingRequests?: number;
  asyncRequests?: number;
  /** How much the handler's thread computed in that time. */
  blockingCpuMs?: number;
  asyncCpuMs?: number;
};

/** Of each handler: how long all took and the longest of them, over the requests that were answered. */
export function reportFiguresOf(events: readonly ReportEvent[]): ReportFigures {
  const requests = requestsOf(events);
  return { ...figuresAt(events, requests, 'blocking'), ...figuresAt(events, requests, 'async') };
}

function figuresAt(events: readonly ReportEvent[], requests: readonly Request[], handler: Handler) {
  const answered = requests.flatMap((request) =>
    request.handler === handler && request.totalMs !== null && !request.hasFailed
      ? [{ askedAtMs: request.askedAtMs, totalMs: request.totalMs }]
      : [],
  );
  if (answered.length === 0) return {};
  const from = Math.min(...answered.map(({ askedAtMs }) => askedAtMs));
  const to = Math.max(...answered.map(({ askedAtMs, totalMs }) => askedAtMs + totalMs));
  const look = events.findLast((event) => event.kind === 'thread' && event.handler === handler);
  return {
    [`${handler}AllMs`]: to - from,
    [`${handler}LongestMs`]: Math.max(...answered.map(({ totalMs }) => totalMs)),
    [`${handler}Requests`]: answered.length,
    ...(look?.kind === 'thread' && { [`${handler}CpuMs`]: look.look.cpuMs }),
  };
}
