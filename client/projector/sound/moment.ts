/** What can be heard of the class now. Times are on the wall's clock, so that a show that runs fast doesn't tick faster. */
import { crowdOf, moodOfAll } from '../../models/crowd.ts';
import { moodOf } from '../../models/mood.ts';
import type { StageModel } from '../../models/picture.ts';
import type { SoundMoment } from './score.ts';

/** The steps of more masters than these would only be noise. */
const AUDIBLE_MASTERS = 8;

/**
 * @param before the moment looked at last: a mood that goes on keeps its beginning
 * @returns null while nothing is known of the class
 */
export function soundMomentOf(
  { status, hall, clockMs }: Pick<StageModel, 'status' | 'hall' | 'clockMs'>,
  before: SoundMoment | null,
): SoundMoment | null {
  const now = status.peek();
  if (now === null) return null;
  const { phase, roundIndex, paused, speed } = now;
  const picture = hall.peek();
  const nowMs = clockMs() / speed;
  const masters = (picture?.masters.slice(0, AUDIBLE_MASTERS) ?? []).map((master) => ({
    mood: picture ? moodOf(picture, master) : ('resting' as const),
    sinceMs: master.sinceMs / speed,
  }));
  const only = masters.length === 1 ? masters[0] : undefined;
  // Of one master every step is heard, however short.
  const mood = only?.mood ?? (picture ? moodOfAll(crowdOf(picture)) : 'resting');
  const goesOn = before?.mood === mood && before.roundIndex === roundIndex;
  const sinceMs = only?.sinceMs ?? (goesOn ? before.sinceMs : nowMs);
  return { phase, roundIndex, paused, mood, sinceMs, nowMs, masters };
}
