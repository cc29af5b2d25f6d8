/** From the hall as it is to what the effects are told: once per frame, for each master that is drawn. */
import type { Ms, Scenario } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture } from '../app/picture.ts';
import { type Mood, moodOf, namedMoodOf } from '../charts/mood.ts';
import { placeIn } from './effects/cast.ts';
import type { Common, Moment } from './effects/moment.ts';
import type { Grid } from './grid.ts';
import { nextBoard } from './next-board.ts';
import { sideBySide } from './place.ts';

/** The moods of all masters: they change with the hall alone. */
export type Moods = {
  readonly all: readonly Mood[] /** Nobody works, and somebody wastes time. */;
  readonly wasted: boolean;
};
export const NO_MOODS: Moods = { all: [], wasted: false };

/** Among many boards a short walk is not shown: colours that change with every step would flash. */
export function moodsIn(hall: HallPicture, { detail }: Grid): Moods {
  const mood = detail >= 2 ? namedMoodOf : moodOf;
  const all = hall.masters.map((master) => mood(hall, master));
  const works = all.some((one) => one === 'plays' || one === 'walks');
  return { all, wasted: !works && all.includes('wasting') };
}

/** The moments of the first `drawn` masters; where two would stand in one place the later one stands aside. */
export function momentsOf(
  hall: HallPicture,
  { all }: Moods,
  drawn: number,
  scenario: Scenario | null,
  common: Common,
): readonly Moment[] {
  const { grid, nowMs, still, figureHeight } = common;
  const moments: Moment[] = [];
  for (let index = 0; index < Math.min(drawn, hall.masters.length); index++) {
    const master = hall.masters[index] as MasterPicture;
    const place = placeIn(grid, master, nowMs, still, figureHeight);
    moments.push({
      ...common,
      id: index + 1,
      master,
      mood: all[index] as Mood,
      table: hall.tables[master.board - 1],
      place: grid.detail >= 3 ? place : sideBySide(place, moments, figureHeight),
      next: grid.detail < 2 ? nextBoard(hall, master, scenario) : null,
      lastsMs: sinceOf(master, nowMs),
    });
  }
  return moments;
}

const sinceOf = ({ sinceMs }: MasterPicture, nowMs: Ms): Ms => Math.max(0, nowMs - sinceMs);
