/** What the master does, in one line under the hall; two kinds of idling, never mixed up. */
import { seconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { crowdOf, moodOfAll } from '../../models/crowd.ts';
import { FINE_MOODS, type Mood, moodOf } from '../../models/mood.ts';
import { moodLines } from '../../models/mood-words.ts';
import type { HallPicture, StageModel } from '../../models/picture.ts';
import { useTick } from '../../models/tick.ts';

const FILLS: Readonly<Record<Mood, string>> = {
  plays: 'fill-busy',
  walks: 'fill-walking',
  wasting: 'hatch-idle',
  waiting: 'fill-waiting',
  resting: 'hatch-rest',
};

export function MasterStrip({ model }: { model: StageModel }) {
  const tick = useTick(model.clockMs);
  const hall = model.hall.value;
  const master = hall?.masters[0];
  if (!hall || !master) return null;
  if (hall.masters.length > 1) return <ManyStrip hall={hall} />;
  const mood = moodOf(hall, master);
  const standsMs = tick.value - master.sinceMs;
  const stands = mood === 'wasting' || mood === 'waiting';
  return (
    <p class={`solo-strip ${FILLS[mood]}`}>
      <b>
        {t(`stage.mood.${mood}`)} {stands && <span class="ticking">{seconds(standsMs)}</span>}
      </b>
      <span>{moodLines(mood, hall, master).join(' · ')}</span>
    </p>
  );
}

/** Of several masters: what stands for all of them, and how many do what. */
function ManyStrip({ hall }: { hall: HallPicture }) {
  const crowd = crowdOf(hall);
  const mood = moodOfAll(crowd);
  const words = FINE_MOODS.filter((one) => crowd[one] > 0).map((one) =>
    t(`stage.crowd.${one}`, { count: crowd[one] }),
  );
  return (
    <p class={`solo-strip ${FILLS[mood]}`}>
      <b>{t(`stage.mood.${mood}`)}</b>
      <span>{words.join(', ')}</span>
    </p>
  );
}
