/** The replay that is wished for: at once, or when a worker has played it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RoundPicture } from '../../../models/picture.ts';
import { type Replayed, replayOf, takesLong, type Wish } from './replay.ts';

export type ReplayWanted = { readonly round: RoundPicture; readonly wish: Wish };

/** @returns null while it is being played */
export function useReplay(round: RoundPicture, wish: Wish): Replayed | null {
  const isLong = takesLong(round, wish);
  const direct = useMemo(() => (isLong ? null : replayOf(round, wish)), [round, wish]);
  const [late, come] = useState<(ReplayWanted & { readonly replayed: Replayed }) | null>(null);
  useEffect(() => {
    if (!isLong) return;
    const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Replayed>) => come({ round, wish, replayed: data });
    worker.onerror = () => come({ round, wish, replayed: replayOf(round, wish) });
    worker.postMessage({ round, wish } satisfies ReplayWanted);
    return () => worker.terminate();
  }, [round, wish]);
  if (direct !== null) return direct;
  return late?.round === round && late.wish === wish ? late.replayed : null;
}
