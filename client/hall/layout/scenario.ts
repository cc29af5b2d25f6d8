/** What a round's scenario asks of the hall's drawing besides its tables. */
import { mastersHired, type Scenario } from '../../../shared/simul/index.ts';
import { memoryOf } from '../../models/memory.ts';
import type { DrawingOptions } from '../drawing-options.ts';
import { type Detail, type Room, WALL } from './grid.ts';

/** Lengths are design pixels. */
const CORRIDOR_WIDTH = 208;
const MEMORY_HEIGHT = 104;

/** Up to this number masters are drawn as people; of more, or among smaller tables, only their rings are. */
const MOST_FIGURES = 24;
const MOST_RINGS = 64;

/** How high a figure is at least, so that the last row of the class sees it. */
const LEAST = 84;
const IN_LENS = 130;
/** Many masters are drawn smaller, so that each hides less of the board. */
const SMALLER = [
  { from: 10, by: 0.72 },
  { from: 2, by: 0.86 },
] as const;

/** How many masters are in the hall; before the first round it is one. */
const mastersIn = (scenario: Scenario | null): number => (scenario ? mastersHired(scenario) : 1);

/** Whether the floor is shown as memory. */
export const showsMemory = (scenario: Scenario | null): boolean =>
  scenario !== null && memoryOf(scenario) !== null;

/** What the tables leave free: the corridor before a limited door at the right, the floor as memory at the bottom. */
export function roomFor(scenario: Scenario | null): Room {
  return {
    right: scenario === null || scenario.door === null ? 0 : CORRIDOR_WIDTH,
    bottom: showsMemory(scenario) ? MEMORY_HEIGHT : 0,
  };
}

/** Whether masters are drawn as people; one alone always is. */
export function asFigures(masters: number, detail: Detail): boolean {
  return masters === 1 || (detail < 2 && masters <= MOST_FIGURES);
}

/** Whether there are fewer brains than masters: then the crown says who may think. */
export function sharesBrains(scenario: Scenario | null): boolean {
  return scenario !== null && scenario.brains < mastersHired(scenario);
}

/** How many masters are drawn at all, each with a ring: more would be a carpet of rings. */
export const mastersDrawn = (scenario: Scenario | null): number => Math.min(MOST_RINGS, mastersIn(scenario));

/** How high a master is drawn: his head reaches the wall behind the first row; with many boards he is in the lens. */
export function figureHeightIn({ grid, scenario }: Pick<DrawingOptions, 'grid' | 'scenario'>): number {
  if (grid.detail >= 3) return IN_LENS;
  const masters = mastersIn(scenario);
  const by = SMALLER.find(({ from }) => masters >= from)?.by ?? 1;
  return Math.max(LEAST, (WALL + 0.5 * grid.cellHeight) * by);
}
