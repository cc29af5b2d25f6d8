/**
 * Ten thousand: many players at one hall on one thread, and what as many threads would cost. What is chosen, what fits
 * this machine, and the arithmetic of what was measured; 1 MB = 10^6 bytes, 1 kB = 10^3.
 */
import { type Ms, STACK_BYTES } from '../simul/index.ts';
import type { Figures, Limits } from './labs.ts';

const BYTES_PER_MB = 1e6;
const KB_PER_MB = 1e3;

/** What is chosen: how many players, how long each thinks on average, and how long they play. */
export const CROWD_LIMITS = {
  players: { of: ['100', '1000', '10000'], default: '1000' },
  thinkS: { min: 1, max: 30, step: 1, default: 10 },
  playS: { min: 2, max: 60, step: 1, default: 15 },
} as const satisfies Limits;

/** What a process keeps open besides its players: itself, its libraries, its parent. */
const FILES_APART = 100;
/**
 * What both ends of a connection take at most, and both processes with nobody connected. About twice of what is measured:
 * `npm run bench -- connections`.
 */
const BOTH_ENDS_KB = 80;
const BOTH_PROCESSES_MB = 250;

/** What this machine allows; null: nothing is known that would limit it. */
export type Room = { readonly openFiles: number | null; readonly freeMb: number | null };
export type Fitting = {
  readonly connections: number;
  /** What let in no more; null: all that were wanted fit in. */
  readonly limit: 'openFiles' | 'memory' | null;
};

/** How many of the connections that are wanted this machine can hold. */
export function fitting(wanted: number, { openFiles, freeMb }: Room): Fitting {
  const byFiles = openFiles === null ? Infinity : Math.max(0, openFiles - FILES_APART);
  const byMemory =
    freeMb === null
      ? Infinity
      : Math.max(0, Math.floor(((freeMb - BOTH_PROCESSES_MB) * KB_PER_MB) / BOTH_ENDS_KB));
  const connections = Math.min(wanted, byFiles, byMemory);
  if (connections === wanted) return { connections, limit: null };
  return { connections, limit: byFiles <= byMemory ? 'openFiles' : 'memory' };
}

/** The open files that a process needs for so many connections: what `ulimit -n` must say. */
export const filesFor = (connections: number): number => connections + FILES_APART;
/** The memory that both processes together may take for so many. */
export const memoryFor = (connections: number): number =>
  BOTH_PROCESSES_MB + (connections * BOTH_ENDS_KB) / KB_PER_MB;

/**
 * Resident memory of one thread that waits in Python and has called almost nothing, where nobody has measured it here: 16 kB
 * of its stack, 20 kB in the kernel (its own stack there, page tables). Measured with 1,000 of them: docs/labs.md.
 */
export const THREAD_TOUCHES_KB = 36;

/**
 * What as many threads would take, in MB: address space reserved for their stacks, and memory touched at the very least.
 * @param threadKb what one of them touches
 */
export function asThreads(
  connections: number,
  threadKb = THREAD_TOUCHES_KB,
): { readonly reservedMb: number; readonly touchedMb: number } {
  return {
    reservedMb: (connections * STACK_BYTES) / BYTES_PER_MB,
    touchedMb: (connections * threadKb) / KB_PER_MB,
  };
}

/** What one of them adds, in kB: the difference that so many have made. Never less than nothing. */
export function kbEach(beforeMb: number, withAllMb: number, connections: number): number {
  return connections === 0 ? 0 : Math.max(0, ((withAllMb - beforeMb) * KB_PER_MB) / connections);
}

/** What happens on the way, as the run tells it. */
export type CrowdEvent =
  /** How many there will be; `openFiles`: this machine's limit, null: none is known. */
  | ({ readonly kind: 'planned'; readonly wanted: number } & Fitting & Room)
  | ({ readonly kind: 'reading'; readonly connections: number; readonly answers: number } & Process)
  | ({ readonly kind: 'acks' } & Acks)
  /** `crowd-boards.ts` */
  | { readonly kind: 'boards'; readonly boards: string }
  | ({ readonly kind: 'connected' } & Connected)
  | ({ readonly kind: 'played' } & Played);

/** One look at the hall's process; the delays of its loop are those since the look before. */
export type Process = {
  readonly rssMb: number;
  /** Of one core. */
  readonly cpuShare: number;
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
};
/** How long the hall took to acknowledge moves, as the players saw it. */
export type Acks = { readonly acks: number; readonly ackP50Ms: number; readonly ackP99Ms: number };
/** Everybody is there, and nobody has moved. */
export type Connected = {
  readonly connections: number;
  /** The first reason for which somebody did not get in; null: everybody did. */
  readonly failed: string | null;
  /** Without anybody, and with all. */
  readonly emptyMb: number;
  readonly rssMb: number;
  readonly kbEach: number;
  /** What the kernel added for one end of a connection; null: too few to tell, or this system doesn't say. */
  readonly kernelKbEach: number | null;
  readonly connectMs: number;
  readonly connectCpuMs: number;
};
/** What the whole play came to. */
export type Played = Acks &
  Omit<Process, 'rssMb'> & { readonly answers: number; readonly refused: number; readonly lost: number };

/** What was measured so far, as named figures with their units; null: nothing. */
export function figuresOf(events: readonly CrowdEvent[]): Figures | null {
  const figures: Record<string, number> = {};
  for (const event of events) {
    if (event.kind !== 'connected' && event.kind !== 'played') continue;
    for (const [name, value] of Object.entries(event)) if (typeof value === 'number') figures[name] = value;
    if (event.kind === 'connected') figures.reservedMb = asThreads(event.connections).reservedMb;
  }
  return Object.keys(figures).length === 0 ? null : figures;
}

/**
 * The smallest of the values that at least that share of all are no greater than (the nearest rank); 0 where there are none.
 * @param sorted smallest first
 * @param share above 0, at most 1
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.max(1, rank) - 1] ?? 0;
}

/**
 * How long a player thinks before that move: evenly between half of the average and one and a half times as long, the same
 * for the same coordinates. Before the first move they come evenly over one average, so that nobody moves in step.
 * @param chance evenly between 0 and 1
 */
export function thinkTime(thinkMs: Ms, isFirst: boolean, chance: number): Ms {
  return thinkMs * (isFirst ? chance : 0.5 + chance);
}
