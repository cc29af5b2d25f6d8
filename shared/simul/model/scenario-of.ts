/** A whole scenario from the few things somebody has chosen. */
import type { BoardId, Scenario } from './scenario.ts';

/** What must be chosen; everything else has a default: the famous evening's times, nothing dear, nothing going wrong. */
export type Wanted = Partial<Scenario> & Pick<Scenario, 'policy' | 'boards'>;

/** 8 MB, what Linux reserves for a thread; 1 MB = 10^6 bytes. */
export const STACK_BYTES = 8e6;

/** Fills in what was not chosen. With a bell and no number of exchanges the games go on until the bell. */
export function scenarioOf(wanted: Wanted): Scenario {
  const masters = wanted.masters ?? 1;
  return {
    queue: 'fifo',
    polite: false,
    exchanges: wanted.durationMs == null ? 30 : null,
    durationMs: null,
    opens: 'master',
    playMs: 5_000,
    replies: { kind: 'fixed', ms: 55_000 },
    walkMs: 0,
    walkVisitMs: 0,
    recallMs: 0,
    switchMs: 0,
    masters,
    brains: masters,
    stackBytes: STACK_BYTES,
    ramBytes: null,
    traps: [],
    patienceMs: null,
    timeoutMs: null,
    cleanupMs: 0,
    door: null,
    groups: [],
    failures: [],
    ...wanted,
  };
}

/** Whether the master makes the first move of the games at that board. */
export const masterOpens = ({ opens }: Pick<Scenario, 'opens'>, board: BoardId): boolean =>
  opens === 'master' || (opens === 'alternately' && board % 2 === 1);

/** How many masters can be hired: those that are wanted, as far as their stacks fit into the memory. */
export function mastersHired({ masters, ramBytes, stackBytes }: Scenario): number {
  return ramBytes === null || stackBytes === 0
    ? masters
    : Math.min(masters, Math.floor(ramBytes / stackBytes));
}
