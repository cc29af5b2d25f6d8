/** Time that views count: the round's clock, and how long the class stays at this place of the lesson. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ClassStatus } from './picture.ts';

const TICK_MS = 250;

/** A clock as a signal, read four times a second. @param clockMs any clock */
export function useTick(clockMs: () => number): ReadonlySignal<number> {
  const tick = useSignal(clockMs());
  useEffect(() => {
    const read = () => {
      tick.value = clockMs();
    };
    // Where the clock is another one than before, its time is shown at once.
    read();
    const timer = setInterval(read, TICK_MS);
    return () => clearInterval(timer);
  }, [clockMs]);
  return tick;
}

const wallMs = () => performance.now();

/** What is left now of a time that was told earlier. @returns ms, never more than was told and never below 0 */
export function leftAt(leftMs: number, toldAtMs: number, nowMs: number): number {
  return Math.max(0, leftMs - Math.max(0, nowMs - toldAtMs));
}

/** How long the class stays at this place of the lesson. @returns ms of wall time; null: nothing is due */
export function useLeftMs(status: ClassStatus | null): number | null {
  const told = useRef({ status, atMs: wallMs() });
  const nowMs = useTick(wallMs).value;
  if (told.current.status !== status) told.current = { status, atMs: wallMs() };
  const leftMs = status?.leftMs ?? null;
  return leftMs === null ? null : leftAt(leftMs, told.current.atMs, nowMs);
}
