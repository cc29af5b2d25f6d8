import { describe, expect, it, vi } from 'vitest';
import { type Doing, scenarioOf } from '../../shared/simul/index.ts';
import type { HallPicture, MasterPicture } from '../models/picture.ts';
import { isWasted, losesColour, masterFrames, moodsIn } from './frames.ts';
import { gridOf } from './layout/grid.ts';
import { figureHeightIn, roomFor } from './layout/scenario.ts';
import { RoundHistory } from './round-history.ts';

vi.mock('phaser', () => ({}));

const scenario = scenarioOf({ policy: 'blocking', boards: 24, masters: 24 });
const grid = gridOf(24, 1376, 528, roomFor(scenario));
const figureHeight = figureHeightIn({ grid, scenario });
const masterAt = (board: number, doing: Doing): MasterPicture => ({
  doing,
  board,
  from: board,
  sinceMs: 0,
  untilMs: null,
  nextBoard: 0,
});
const hallOf = (masters: readonly MasterPicture[]): HallPicture => ({
  tables: [],
  masters,
  readyQueue: [9, 10],
});
const placesOf = (hall: HallPicture) =>
  masterFrames(hall, moodsIn(hall, grid), 24, {
    ...{
      soFar: { wastedMs: 0, answers: 0 },
      history: new RoundHistory(scenario),
      grid,
      figureHeight,
      nowMs: 5,
      speed: 1,
      still: false,
    },
  }).map(({ place }) => place);

describe('when the hall loses its colour', () => {
  const wasted = (...doings: Doing[]) =>
    isWasted(moodsIn(hallOf(doings.map((doing, index) => masterAt(index + 1, doing))), grid));
  it('one who waits with hands up is enough where he is alone', () => expect(wasted('blocked')).toBe(true));
  it('all of them wait', () => expect(wasted('blocked', 'blocked', 'brainWait')).toBe(true));
  it('one who still plays keeps it coloured', () => expect(wasted('blocked', 'play', 'blocked')).toBe(false));
  it('so does one who is on his way', () => expect(wasted('blocked', 'walk')).toBe(false));
  it('one who rests does not help: nobody works', () => expect(wasted('blocked', 'rest')).toBe(true));
  it('rest alone is no waste', () => expect(wasted('rest', 'rest')).toBe(false));
});

describe('a blocking call in an event loop', () => {
  const trapped = scenarioOf({
    ...{ policy: 'event-loop', boards: 24 },
    traps: [{ board: 11, lingerMs: 6000 }],
  });
  const frameOf = (board: number) => {
    const hall = hallOf([masterAt(board, 'blocked')]);
    const history = new RoundHistory(trapped);
    const common = { soFar: { wastedMs: 0, answers: 0 }, history, grid, figureHeight };
    const [frame] = masterFrames(hall, moodsIn(hall, grid), 1, {
      ...common,
      nowMs: 5,
      speed: 1,
      still: false,
    });
    return { frozen: frame?.frozen, grey: losesColour(hall, moodsIn(hall, grid), history.traps) };
  };
  it('freezes him alone: the others think on, in colour', () =>
    expect(frameOf(11)).toEqual({ frozen: true, grey: false }));
  it('is no ice at any other board', () => expect(frameOf(12)).toEqual({ frozen: false, grey: true }));
  it('freezes nobody under a policy that waits at every board', () =>
    expect(new RoundHistory({ ...trapped, policy: 'blocking' }).traps.size).toBe(0));
});

describe('several masters', () => {
  it('at boards of their own stand there', () => {
    const places = placesOf(hallOf([masterAt(1, 'blocked'), masterAt(2, 'blocked')]));
    expect(places[1]?.x).toBeCloseTo((places[0]?.x ?? 0) + grid.cellWidth);
  });
  it('at one board don’t stand in each other', () => {
    const places = placesOf(hallOf(Array.from({ length: 24 }, () => masterAt(4, 'rest'))));
    const spots = new Set(places.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
    expect(spots.size).toBe(24);
  });
  it('show their backpacks, at the left wall too', () => {
    for (const { x } of placesOf(hallOf([masterAt(1, 'play'), masterAt(1, 'rest')])))
      expect(x).toBeGreaterThan(0.75 * figureHeight);
  });
  it('are drawn side by side without hiding each other’s heads', () => {
    expect(figureHeight * 0.75).toBeLessThan(grid.cellWidth);
    expect(figureHeight * 0.6).toBeLessThan(grid.cellHeight);
  });
});
