/** What is left until the plan goes on: told now and then, counted here in between. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Lesson } from '../app/picture.ts';

const TICK_MS = 100;

/** Milliseconds of the wall's clock until the question closes; null: nothing is due. */
export function useLeftMs(lesson: Lesson): number | null {
  const { leftMs } = lesson;
  const dueMs = useMemo(() => (leftMs === null ? null : performance.now() + leftMs), [lesson]);
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    if (dueMs === null) return;
    const timer = setInterval(() => setNowMs(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [dueMs]);
  return dueMs === null ? null : Math.max(0, dueMs - nowMs);
}
