/** A replay under another master: short ones at once, long ones when a worker has played them. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RoundPicture } from '../../../models/picture.ts';
import { type OtherMaster, type Replayed, type ReplayTask, replayOf, takesLong } from './replay.ts';

/** @returns null while the replay is being played */
export function useReplay(round: RoundPicture, master: OtherMaster): Replayed | null {
  const isLong = takesLong(round, master);
  const direct = useMemo(() => (isLong ? null : replayOf(round, master)), [round, master]);
  const [late, setLate] = useState<(ReplayTask & { readonly replayed: Replayed }) | null>(null);
  useEffect(() => {
    if (!isLong) return;
    const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Replayed>) => setLate({ round, master, replayed: data });
    worker.onerror = () => setLate({ round, master, replayed: replayOf(round, master) });
    worker.postMessage({ round, master } satisfies ReplayTask);
    return () => worker.terminate();
  }, [round, master]);
  if (direct !== null) return direct;
  return late?.round === round && late.master === master ? late.replayed : null;
}
