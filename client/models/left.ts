/** How long is left at this place of the lesson, counted on from what was told last. */
import { useRef } from 'preact/hooks';
import type { Lesson } from './picture.ts';
import { useTick } from './tick.ts';

const wallMs = () => performance.now();

/** Times in ms on one clock; never more than was told, and never less than nothing. */
export function leftAt(leftMs: number, toldAtMs: number, nowMs: number): number {
  return Math.max(0, leftMs - Math.max(0, nowMs - toldAtMs));
}

/** @returns milliseconds of the wall's clock; null: nothing is due */
export function useLeftMs(lesson: Lesson | null): number | null {
  const told = useRef({ lesson, atMs: wallMs() });
  const nowMs = useTick(wallMs).value;
  if (told.current.lesson !== lesson) told.current = { lesson, atMs: wallMs() };
  const leftMs = lesson?.leftMs ?? null;
  return leftMs === null ? null : leftAt(leftMs, told.current.atMs, nowMs);
}
