/** What is left until the plan goes on by itself, between two messages that say so. */
import { useMemo } from 'preact/hooks';
import type { Lesson } from '../app/picture.ts';
import { useTick } from '../app/tick.ts';

/** Times in ms on one clock; never less than nothing. */
export function leftAt(leftMs: number, toldAtMs: number, nowMs: number): number {
  return Math.max(0, leftMs - Math.max(0, nowMs - toldAtMs));
}

/** Counts down from what the lesson says; null: nothing is due. */
export function useLeft(lesson: Lesson): number | null {
  const left = useMemo(() => {
    const toldAtMs = performance.now();
    return () => leftAt(lesson.leftMs ?? 0, toldAtMs, performance.now());
  }, [lesson]);
  const tick = useTick(left);
  return lesson.leftMs === null ? null : tick.value;
}
