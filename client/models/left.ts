/** How long is left at this place of the lesson, counted on from what was told last. */
import { useRef } from 'preact/hooks';
import type { ClassStatus } from './picture.ts';
import { useTick } from './tick.ts';

const wallMs = () => performance.now();

/** Times in ms on one clock; never more than was told, and never less than nothing. */
export function leftAt(leftMs: number, toldAtMs: number, nowMs: number): number {
  return Math.max(0, leftMs - Math.max(0, nowMs - toldAtMs));
}

/** @returns milliseconds of the wall's clock; null: nothing is due */
export function useLeftMs(status: ClassStatus | null): number | null {
  const told = useRef({ status, atMs: wallMs() });
  const nowMs = useTick(wallMs).value;
  if (told.current.status !== status) told.current = { status, atMs: wallMs() };
  const leftMs = status?.leftMs ?? null;
  return leftMs === null ? null : leftAt(leftMs, told.current.atMs, nowMs);
}
