/** The round's clock as a view reads it: a few times a second is enough for a desk. */
import { useEffect, useState } from 'preact/hooks';

const EVERY_MS = 200;

export function useClock(clockMs: () => number): number {
  const [nowMs, setNowMs] = useState(clockMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(clockMs()), EVERY_MS);
    return () => clearInterval(timer);
  }, [clockMs]);
  return nowMs;
}
