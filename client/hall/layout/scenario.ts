/** What a round's scenario asks of the hall's drawing besides its tables. */
import { mastersHired, type Scenario } from '../../../shared/simul/index.ts';
import { memoryOf } from '../../models/memory.ts';
import type { Detail, Room } from './grid.ts';

/** Lengths are design pixels. */
const CORRIDOR_WIDTH = 208;
const MEMORY_HEIGHT = 104;

/** So many masters are drawn as people; of more, or among smaller tables, there are only the rings. */
const MOST_FIGURES = 24;
const MOST_RINGS = 64;

/** How many masters are in the hall; before the first round it is one. */
export const mastersIn = (scenario: Scenario | null): number => (scenario ? mastersHired(scenario) : 1);

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
