/**
 * The grid of time. Every moment of the exhibition is a whole number of ticks, written as the number of milliseconds that
 * comes nearest. So what happens at the same moment is the same number, however it was added up: 0.1 + 0.2 ms is 0.3 ms.
 */
import type { Ms } from './scenario.ts';

/** A tick is a nanosecond: whole milliseconds, and decimals as people type them, are whole ticks. */
const TICKS_PER_MS = 1e6;
export const TICK_MS = 1 / TICKS_PER_MS;

/**
 * The nearest moment of the grid. Sums of moments must be put back on it, for a double can't hold 0.3 exactly. That
 * finds the right tick as long as a round is shorter than 2^50 ticks (13 days); whole milliseconds are exact beyond.
 */
export const onTick = (ms: Ms): Ms => Math.round(ms * TICKS_PER_MS) / TICKS_PER_MS;
