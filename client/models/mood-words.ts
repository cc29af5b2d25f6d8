/** What the master does, in a line or two below his mood. */
import { t } from '../app/text.ts';
import { type Mood, otherHands } from './mood.ts';
import type { HallPicture, MasterPicture } from './picture.ts';

/** Where he is and, where he stands and waits, what that means for the others. */
export function moodLines(mood: Mood, hall: HallPicture, master: MasterPicture): readonly string[] {
  const where = { name: hall.tables[master.board - 1]?.name ?? '', board: master.board };
  const count = otherHands(hall, master);
  switch (mood) {
    case 'plays':
      return [t('stage.strip.playsAt', where)];
    case 'walks':
      return [t('stage.strip.walksTo', where)];
    case 'wasting':
      return [t('stage.strip.forWhom', where), t('stage.strip.nobodyServed', { count })];
    case 'waiting':
      return [t('stage.strip.forWhom', where), t('stage.strip.noOtherHand')];
    case 'resting':
      return [t('stage.strip.restingMore')];
  }
}
