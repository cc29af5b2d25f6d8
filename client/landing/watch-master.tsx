/** What the master does, in one look: two kinds of idling, never mixed up. */

import { seconds } from '../app/format.ts';
import { assetUrl } from '../app/paths/address.ts';
import { t } from '../app/text.ts';
import { type Mood, namedMoodOf } from '../models/mood.ts';
import { moodLines } from '../models/mood-words.ts';
import type { StageModel } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';

const LOOKS: Readonly<Record<Mood, { readonly fill: string; readonly art: string }>> = {
  plays: { fill: 'fill-busy', art: 'reach-e-0' },
  walks: { fill: 'fill-walking', art: 'walk-e-0' },
  wasting: { fill: 'hatch-idle', art: 'sleep-0' },
  waiting: { fill: 'fill-waiting', art: 'idle-0' },
  resting: { fill: 'hatch-rest', art: 'rest-0' },
};

export function WatchMaster({ model }: { model: StageModel }) {
  const nowMs = useTick(model.clockMs).value;
  const hall = model.hall.value;
  const master = hall?.masters[0];
  if (!hall || !master) return null;
  const mood = namedMoodOf(hall, master);
  const { fill, art } = LOOKS[mood];
  const stands = mood === 'wasting' || mood === 'waiting';
  return (
    <section class={`watch-master ${fill}`}>
      <img src={assetUrl(`master/${art}.svg`)} alt="" width="84" height="112" />
      <div>
        <h2>
          {t(`stage.mood.${mood}`)} {stands && <span class="ticking">{seconds(nowMs - master.sinceMs)}</span>}
        </h2>
        {moodLines(mood, hall, master).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
