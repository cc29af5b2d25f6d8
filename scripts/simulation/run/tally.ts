/** How many classes were played, and what came of them. */
import type { Played } from '../play.ts';

const MINUTE_MS = 60_000;

/** What is counted of one class, or of many. */
export type Count = {
  readonly classes: number;
  readonly violations: number;
  readonly classMs: number;
  readonly events: number;
  readonly moves: number;
  readonly processes: number;
  /** What it took of the processor. */
  readonly processorMs: number;
};

export const NOTHING: Count = {
  classes: 0,
  violations: 0,
  classMs: 0,
  events: 0,
  moves: 0,
  processes: 0,
  processorMs: 0,
};

export function countOf(
  { violation, classMs, events, moves, processes }: Played,
  processorMs: number,
): Count {
  return { classes: 1, violations: violation ? 1 : 0, classMs, events, moves, processes, processorMs };
}

export function sumOf(one: Count, other: Count): Count {
  return {
    classes: one.classes + other.classes,
    violations: one.violations + other.violations,
    classMs: one.classMs + other.classMs,
    events: one.events + other.events,
    moves: one.moves + other.moves,
    processes: one.processes + other.processes,
    processorMs: one.processorMs + other.processorMs,
  };
}

export const minutesOf = ({ classMs }: Count): number => classMs / MINUTE_MS;

/** @param seconds since the first class began */
export function inShort(count: Count, seconds: number): string {
  const minutes = minutesOf(count);
  return (
    `${count.classes} classes, ${Math.round(minutes)} class-minutes, ${count.violations} violations; class-minutes a second: ` +
    `${(minutes / seconds).toFixed(1)}, of one processor ${((1_000 * minutes) / count.processorMs).toFixed(1)}`
  );
}
