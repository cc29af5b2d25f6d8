/** What a screen reader is told: states, politely, at most one in three seconds; answers to a key at once. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { silenceLeftMs } from './silence.ts';

/** `news` is announced when it changes; while silence is kept only the newest waits. `answer` is said at once. */
export function Announcer({ news, answer }: { news: string; answer: Signal<string> }) {
  const said = useSignal('');
  const lastSaidMs = useRef<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        lastSaidMs.current = performance.now();
        said.value = news;
      },
      silenceLeftMs(lastSaidMs.current, performance.now()),
    );
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <div class="sr-only">
      <p aria-live="polite">{said}</p>
      <p aria-live="polite">{answer}</p>
    </div>
  );
}
