/** What the master does, in one line under the hall; two kinds of idling, never mixed up. */
import { seconds } from '../app/format.ts';
import { t } from '../app/text.ts';
import { type Mood, moodOf, otherHands } from '../models/mood.ts';
import type { HallPicture, MasterPicture, StageModel } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';

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
  const mood = moodOf(hall, master);
  const standsMs = tick.value - master.sinceMs;
  const stands = mood === 'wasting' || mood === 'waiting';
  return (
    <p class={`solo-strip ${FILLS[mood]}`}>
      <b>
        {t(`stage.mood.${mood}`)} {stands && <span class="ticking">{seconds(standsMs)}</span>}
      </b>
      <span>{detailOf(mood, hall, master)}</span>
    </p>
  );
}

function detailOf(mood: Mood, hall: HallPicture, master: MasterPicture): string {
  const where = { name: hall.tables[master.board - 1]?.name ?? '', board: master.board };
  const count = otherHands(hall, master);
  switch (mood) {
    case 'plays':
      return t('stage.strip.playsAt', where);
    case 'walks':
      return t('stage.strip.walksTo', where);
    case 'wasting':
      return `${t('stage.strip.forWhom', where)} · ${t('stage.strip.nobodyServed', { count })}`;
    case 'waiting':
      return `${t('stage.strip.forWhom', where)} · ${t('stage.strip.noOtherHand')}`;
    case 'resting':
      return t('stage.strip.restingMore');
  }
}
