/** What a round's scenario asks of the hall's drawing besides its tables. */
import { mastersHired, type Scenario } from '../../../shared/simul/index.ts';
import { memoryOf } from '../../models/memory.ts';
import { type Detail, type Grid, type Room, WALL } from './grid.ts';

/** Lengths are design pixels. */
const CORRIDOR_WIDTH = 208;
const MEMORY_HEIGHT = 104;

/** So many masters are drawn as people; of more, or among smaller tables, there are only the rings. */
const MOST_FIGURES = 24;
const MOST_RINGS = 64;

/** How many masters are in the hall; before the first round it is one. */
const mastersIn = (scenario: Scenario | null): number => (scenario ? mastersHired(scenario) : 1);

/** Whether the floor is shown as memory. */
export const showsMemory = (scenario: Scenario | null): boolean =>
  scenario !== null && memoryOf(scenario) !== null;

/** What the tables leave free: the corridor before a door that lets in only so many, the floor as memory. */
export function roomFor(scenario: Scenario | null): Room {
  return {
    right: scenario === null || scenario.door === null ? 0 : CORRIDOR_WIDTH,
    bottom: showsMemory(scenario) ? MEMORY_HEIGHT : 0,
  };
}

/** Whether masters are drawn as people. One always is. */
export function asFigures(masters: number, detail: Detail): boolean {
  return masters === 1 || (detail < 2 && masters <= MOST_FIGURES);
}

/** Whether there are fewer brains than masters: then the crown says who may think. */
export function sharesBrains(scenario: Scenario | null): boolean {
  return scenario !== null && scenario.brains < mastersHired(scenario);
}

/** How many masters are drawn at all, each with his ring: more would be a carpet of rings. */
export const drawnIn = (scenario: Scenario | null): number => Math.min(MOST_RINGS, mastersIn(scenario));

/** He is seen from the last row of the class. */
const LEAST = 84;
const IN_LENS = 130;
/** Many masters are drawn smaller: each hides less of his board. */
const SMALLER = [
  { from: 10, by: 0.72 },
  { from: 2, by: 0.86 },
] as const;

/** His head reaches the wall behind the first row; with many boards he is drawn in the lens. */
export function figureHeightIn({
  grid,
  scenario,
}: {
  readonly grid: Grid;
  readonly scenario: Scenario | null;
}): number {
  if (grid.detail >= 3) return IN_LENS;
  const masters = mastersIn(scenario);
  const by = SMALLER.find(({ from }) => masters >= from)?.by ?? 1;
  return Math.max(LEAST, (WALL + 0.5 * grid.cellHeight) * by);
}
