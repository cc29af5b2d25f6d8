/** The three suggestions, thought of when the phone has nothing better to do. */
import { useEffect, useState } from 'preact/hooks';
import { type Suggestion, suggestions } from '../../../shared/chess/taste.ts';

/** Calls `work` when the browser is idle; the answer takes it back. Not every browser knows what idle is. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 50);
  return () => clearTimeout(timer);
}

/** Suggestions for `fen`; none yet while they are being thought of, or while `fen` is null. */
export function useSuggestions(fen: string | null): readonly Suggestion[] {
  const [found, setFound] = useState<{ fen: string; list: readonly Suggestion[] } | null>(null);
  useEffect(() => {
    if (fen === null) return;
    return whenIdle(() => setFound({ fen, list: suggestions(fen) }));
  }, [fen]);
  return found && found.fen === fen ? found.list : [];
}
