/** Turns the hall as it is into what the effects are told: once a frame, for each master that is drawn. */
import type { BoardId } from '../../shared/simul/index.ts';
import { type Mood, moodOf, namedMoodOf } from '../models/mood.ts';
import type { HallPicture, MasterPicture } from '../models/picture.ts';
import type { Frame, MasterFrame } from './effects/frame.ts';
import { lensPlaceOf } from './effects/master/lens.ts';
import type { Grid } from './layout/grid.ts';
import { placeOf, sideBySide, withBackpack } from './layout/place.ts';

/** The moods of all masters. Among many boards a short walk has no mood of its own: colours that change with every step would flash. */
export function moodsIn(hall: HallPicture, { detail }: Grid): readonly Mood[] {
  const mood = detail >= 2 ? namedMoodOf : moodOf;
  return hall.masters.map((master) => mood(hall, master));
}

/** Whether a blocking call holds this master. @param traps the boards with such a call */
function isFrozen({ doing, board }: MasterPicture, traps: ReadonlySet<BoardId>): boolean {
  return doing === 'blocked' && traps.has(board);
}

/** Whether the hall loses its colour: where a blocking call holds the master, only he is frozen and everybody thinks on. */
export function losesColour(
  { masters }: HallPicture,
  moods: readonly Mood[],
  traps: ReadonlySet<BoardId>,
): boolean {
  return isWasted(moods) && !masters.some((master) => isFrozen(master, traps));
}

/** Whether somebody wastes time while nobody works. */
export function isWasted(moods: readonly Mood[]): boolean {
  return moods.includes('wasting') && !moods.includes('plays') && !moods.includes('walks');
}

/** What the effects of the first `drawn` masters are told; where two would stand in one place the later one stands aside. */
export function masterFrames(
  hall: HallPicture,
  moods: readonly Mood[],
  drawn: number,
  common: Frame,
): readonly MasterFrame[] {
  const { grid, nowMs, still, figureHeight, speed } = common;
  const frames: MasterFrame[] = [];
  for (let index = 0; index < Math.min(drawn, hall.masters.length); index++) {
    const master = hall.masters[index] as MasterPicture;
    const place = placeIn(grid, master, nowMs, still, figureHeight);
    frames.push({
      ...common,
      id: index + 1,
      master,
      mood: moods[index] as Mood,
      frozen: isFrozen(master, common.history.traps),
      table: hall.tables[master.board - 1],
      place:
        grid.detail >= 3 || drawn === 1
          ? place
          : sideBySide(withBackpack(place, figureHeight), frames, figureHeight),
      next: grid.detail < 2 && master.nextBoard !== 0 ? master.nextBoard : null,
      lastsMs: Math.max(0, nowMs - master.sinceMs) / speed,
    });
  }
  return frames;
}

/** Where a master is drawn: at their board, or, where that is smaller than they are, in the lens. */
function placeIn(...[grid, master, nowMs, still, height]: Parameters<typeof placeOf>) {
  return grid.detail >= 3 ? lensPlaceOf(grid) : placeOf(grid, master, nowMs, still, height);
}
