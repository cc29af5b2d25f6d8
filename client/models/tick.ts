/** The round's clock as a signal, for figures that count. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const TICK_MS = 250;

/** The clock now, four times a second. */
export function useTick(clockMs: () => number): ReadonlySignal<number> {
  const tick = useSignal(clockMs());
  useEffect(() => {
    const look = () => {
      tick.value = clockMs();
    };
    // Another clock shows its own time at once.
    look();
    const timer = setInterval(look, TICK_MS);
    return () => clearInterval(timer);
  }, [clockMs]);
  return tick;
}
