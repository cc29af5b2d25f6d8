/** The round's clock for text: ten times a second, so that tenths tick and nothing is computed sixty times. */
import { useEffect, useState } from 'preact/hooks';
import type { Ms } from '../../shared/simul/index.ts';

const EVERY_MS = 100;

/** The clock now; asks for a new picture ten times a second while the page is seen. */
export function useNow(clockMs: () => Ms): Ms {
  const [now, setNow] = useState(clockMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(clockMs()), EVERY_MS);
    return () => clearInterval(timer);
  }, [clockMs]);
  return now;
}
