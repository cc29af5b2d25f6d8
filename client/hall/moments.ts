/** From the hall as it is to what the effects are told: once per frame, for each master that is drawn. */
import { type Mood, moodOf, namedMoodOf } from '../models/mood.ts';
import type { HallPicture, MasterPicture } from '../models/picture.ts';
import { placeIn } from './effects/cast.ts';
import type { Common, Moment } from './effects/moment.ts';
import type { Grid } from './grid.ts';
import { sideBySide, withPack } from './place.ts';

/** The moods of all masters. Among many boards a short walk is not shown: colours that change with every step would flash. */
export function moodsIn(hall: HallPicture, { detail }: Grid): readonly Mood[] {
  const mood = detail >= 2 ? namedMoodOf : moodOf;
  return hall.masters.map((master) => mood(hall, master));
}

/** Whether nobody works, and somebody wastes time. */
export function isWasted(moods: readonly Mood[]): boolean {
  return moods.includes('wasting') && !moods.includes('plays') && !moods.includes('walks');
}

/** The moments of the first `drawn` masters; where two would stand in one place the later one stands aside. */
export function momentsOf(
  hall: HallPicture,
  moods: readonly Mood[],
  drawn: number,
  common: Common,
): readonly Moment[] {
  const { grid, nowMs, still, figureHeight, speed } = common;
  const moments: Moment[] = [];
  for (let index = 0; index < Math.min(drawn, hall.masters.length); index++) {
    const master = hall.masters[index] as MasterPicture;
    const place = placeIn(grid, master, nowMs, still, figureHeight);
    moments.push({
      ...common,
      id: index + 1,
      master,
      mood: moods[index] as Mood,
      table: hall.tables[master.board - 1],
      place:
        grid.detail >= 3 || drawn === 1
          ? place
          : sideBySide(withPack(place, figureHeight), moments, figureHeight),
      next: grid.detail < 2 && master.nextBoard !== 0 ? master.nextBoard : null,
      lastsMs: Math.max(0, nowMs - master.sinceMs) / speed,
    });
  }
  return moments;
}
