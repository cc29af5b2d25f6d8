/**
 * Threads and memory: what many requests that only wait cost, as threads and as tasks. What can be chosen, what a run tells,
 * and the figures that follow. 1 MB is 10^6 bytes, 1 KB is 10^3.
 */

import { defaultsOf, type Limits, type Settings } from './labs.ts';

/** Who waits: threads (Python's, else libuv's), asyncio tasks, promises in Node. */
export type Kind = 'threads' | 'tasks' | 'promises';
export const KINDS: readonly Kind[] = ['threads', 'tasks', 'promises'];

/** How much of its stack each thread writes, in KB; nothing, or as much as a deep call does. */
const TOUCHES = ['0', '256', '1024', '4096'] as const;
export type Touch = (typeof TOUCHES)[number];

export const THREADS_LIMITS = {
  threads: { min: 1, max: 1_000, step: 1, default: 1_000 },
  tasks: { min: 1, max: 100_000, step: 1, default: 10_000 },
  touch: { of: TOUCHES, default: '0' },
} as const satisfies Limits;

export type ThreadsSettings = {
  readonly threads: number;
  readonly tasks: number;
  readonly touch: Touch;
};
/** @param settings as they are chosen, within the limits */
export function threadsSettings(settings: Settings): ThreadsSettings {
  return {
    threads: Math.round(Number(settings.threads)),
    tasks: Math.round(Number(settings.tasks)),
    touch: TOUCHES.find((one) => one === settings.touch) ?? THREADS_LIMITS.touch.default,
  };
}
export const THREADS_DEFAULTS: ThreadsSettings = threadsSettings(defaultsOf(THREADS_LIMITS));

/** The course's rule: a thread needs a stack of 4 to 8 MB. */
export const RULE_MB = { from: 4, to: 8 } as const;

/** What the system says of a process at one moment; what this system doesn't tell is missing. */
export type Sample = {
  readonly residentMb?: number;
  readonly virtualMb?: number;
  readonly threads?: number;
  /** Page tables and kernel stacks: the kernel's share, which the process doesn't show as its own. */
  readonly kernelMb?: number;
  readonly cpuMs?: number;
  /** How often one of its threads left the processor, of its own or not. */
  readonly switches?: number;
};

/** What a run tells, in this order; of each kind: began, samples, waiting, samples, blocked, answered. */
export type ThreadsEvent =
  | { readonly kind: 'machine'; readonly memoryMb: number; readonly python: string | null }
  | { readonly kind: 'began'; readonly of: Kind; readonly count: number; readonly base: Sample }
  | { readonly kind: 'sample'; readonly of: Kind; readonly sample: Sample }
  | {
      readonly kind: 'waiting';
      readonly of: Kind;
      /** How many there are: fewer than wanted where the system allows no more. */
      readonly count: number;
      readonly startMs: number;
      readonly sample: Sample;
    }
  /** They have waited for `forMs`: what that alone cost. */
  | {
      readonly kind: 'blocked';
      readonly of: Kind;
      readonly forMs: number;
      readonly cpuMs: number;
      readonly switches?: number;
    }
  /** All have gone on: what one request of each cost in all, from its start to its end. */
  | { readonly kind: 'answered'; readonly of: Kind; readonly cpuMs: number; readonly switches?: number }
  | { readonly kind: 'notice'; readonly code: ThreadsNotice; readonly count?: number };

/** What had to be done otherwise than was asked. */
export type ThreadsNotice = 'noPython' | 'noTouch' | 'noMoreThreads' | 'noMemoryFigures';

/** What one kind was measured to cost, as far as its run came. */
export type KindFigures = {
  readonly count: number;
  readonly startMs?: number;
  readonly reservedMb?: number;
  readonly touchedMb?: number;
  readonly kernelMb?: number;
  readonly cpuMs?: number;
  readonly switches?: number;
  readonly blockedCpuMs?: number;
  readonly blockedSwitches?: number;
};

/** The last event of one kind about one sort of waiter. */
function lastOf<K extends ThreadsEvent['kind']>(events: readonly ThreadsEvent[], kind: K, of: Kind) {
  type Found = Extract<ThreadsEvent, { kind: K; of: Kind }>;
  return events.findLast((event): event is Found => event.kind === kind && 'of' in event && event.of === of);
}

/** A difference that is there only where both ends are; memory that was given back in between counts as none. */
function grown(from: number | undefined, to: number | undefined): number | undefined {
  return from === undefined || to === undefined ? undefined : Math.max(0, to - from);
}

/** @returns null before they began */
export function kindFigures(events: readonly ThreadsEvent[], of: Kind): KindFigures | null {
  const began = lastOf(events, 'began', of);
  if (!began) return null;
  const waiting = lastOf(events, 'waiting', of);
  const now = waiting?.sample ?? lastOf(events, 'sample', of)?.sample ?? began.base;
  const answered = lastOf(events, 'answered', of);
  const blocked = lastOf(events, 'blocked', of);
  return {
    count: waiting?.count ?? began.count,
    startMs: waiting?.startMs,
    reservedMb: grown(began.base.virtualMb, now.virtualMb),
    touchedMb: grown(began.base.residentMb, now.residentMb),
    kernelMb: grown(began.base.kernelMb, now.kernelMb),
    cpuMs: answered?.cpuMs,
    switches: answered?.switches,
    blockedCpuMs: blocked?.cpuMs,
    blockedSwitches: blocked?.switches,
  };
}

/** A quotient that is there only where both parts are and the lower one is no zero. */
function ratio(of: number | undefined, to: number | undefined): number | undefined {
  return of === undefined || to === undefined || to <= 0 ? undefined : of / to;
}

/** What one waiter of a kind costs. */
function each({ count, reservedMb, touchedMb, cpuMs }: KindFigures) {
  return {
    reservedKb: ratio(reservedMb, count / 1_000),
    touchedKb: ratio(touchedMb, count / 1_000),
    cpuUs: ratio(cpuMs, count / 1_000),
  };
}

/** `threads` and `reservedMb` become `threadsReservedMb`. */
function named(
  prefix: string,
  figures: Readonly<Record<string, number | undefined>>,
): Record<string, number> {
  const there = Object.entries(figures).filter((entry): entry is [string, number] => entry[1] !== undefined);
  return Object.fromEntries(there.map(([name, value]) => [`${prefix}${upper(name)}`, value]));
}
const upper = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** How many would fill this machine's memory, if each took so much. */
const roomFor = (machineMb: number, kb: number | undefined): number | undefined =>
  kb === undefined || kb <= 0 ? undefined : Math.floor((machineMb * 1_000) / kb);

/**
 * All figures of a run, as far as it came. Tasks are asyncio's; where there is no Python, promises stand for them.
 * Names: `threadsReservedMb` of all, `threadTouchedKb` of one, `memoryRatio` and `cpuRatio` one thread to one task,
 * `threadsFit` as many as this machine's memory holds as measured, `threadsFitByRule` at 8 MB each.
 */
export function threadsFigures(events: readonly ThreadsEvent[]): Readonly<Record<string, number>> {
  const machineMb = events.find((event) => event.kind === 'machine')?.memoryMb;
  const of = (kind: Kind) => kindFigures(events, kind);
  const [threads, tasks, promises] = [of('threads'), of('tasks'), of('promises')];
  const thread = threads && each(threads);
  const task = tasks ? each(tasks) : promises && each(promises);
  return {
    ...(threads && { ...named('threads', threads), ...named('thread', each(threads)) }),
    ...(tasks && { ...named('tasks', tasks), ...named('task', each(tasks)) }),
    ...(promises && { ...named('promises', promises), ...named('promise', each(promises)) }),
    ...(machineMb !== undefined && {
      machineMb,
      ...named('threads', {
        fit: roomFor(machineMb, thread?.touchedKb),
        fitByRule: roomFor(machineMb, RULE_MB.to * 1_000),
      }),
      ...named('tasks', { fit: roomFor(machineMb, task?.touchedKb) }),
    }),
    ...named('memory', { ratio: ratio(thread?.touchedKb, task?.touchedKb) }),
    ...named('cpu', { ratio: ratio(thread?.cpuUs, task?.cpuUs) }),
  };
}

/** What a run may need at most, to be compared with what is safe: touched stacks, the rest of a thread, and the tasks. */
export function memoryNeededMb({ threads, tasks, touch }: ThreadsSettings): number {
  const threadMb = (Number(touch) * 1.2 + 60) / 1_000;
  const ofThreads = PROCESS_MB + threads * threadMb;
  const ofTasks = PROCESS_MB + (tasks * TASK_KB) / 1_000;
  // One kind after the other: never all at once.
  return Math.ceil(Math.max(ofThreads, ofTasks));
}
/** An interpreter at rest; and what a task or a promise takes at most. */
const PROCESS_MB = 80;
const TASK_KB = 4;
