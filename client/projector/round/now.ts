/** What the words on the stage are written from: they change ten times a second, however often the hall does. */
import { useEffect, useState } from 'preact/hooks';
import type { Ms } from '../../../shared/simul/index.ts';
import type { HallPicture, RoundPicture, StageModel } from '../../models/picture.ts';

const EVERY_MS = 100;

/** One moment of the round; the three values belong together. */
export type Now = {
  readonly nowMs: Ms;
  readonly hall: HallPicture | null;
  readonly round: RoundPicture | undefined;
};

/** This moment; up to ten times a second a new one comes, if anything has changed. */
export function useNow(model: StageModel, roundIndex: number): Now {
  const [now, setNow] = useState(() => momentOf(model, roundIndex));
  useEffect(() => {
    const look = () => setNow((before) => newer(before, momentOf(model, roundIndex)));
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => clearInterval(timer);
  }, [model, roundIndex]);
  return now;
}

function momentOf({ clockMs, hall, rounds }: StageModel, roundIndex: number): Now {
  return { nowMs: clockMs(), hall: hall.peek(), round: rounds.peek()[roundIndex] };
}

/** The same moment as before where nothing has changed. */
function newer(before: Now, now: Now): Now {
  const same = before.nowMs === now.nowMs && before.hall === now.hall && before.round === now.round;
  return same ? before : now;
}
