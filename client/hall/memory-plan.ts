/** Where the carpets lie on the strip of floor that stands for memory. Lengths are design pixels. */
import { mastersHired, type Scenario } from '../../shared/simul/index.ts';
import type { Box } from './grid.ts';

/** What a thread that waits really touches of its stack: 16 KB, measured with 1,000 and 10,000 blocked threads. */
export const TOUCHED_BYTES = 16e3;

export type MemoryPlan = {
  /** The strip, seen from its own corner. */
  readonly strip: Pick<Box, 'width' | 'height'>;
  /** Where words stand. */
  readonly words: Box;
  /** All the memory there is, or, without a limit, all that is taken. */
  readonly floor: Box;
  /** One carpet. */
  readonly carpet: Pick<Box, 'width' | 'height'>;
  readonly carpets: number;
  /** Who found no room. */
  readonly outside: number;
  /** Where they stand; without anybody it has no width. */
  readonly corridor: Box;
  readonly reservedBytes: number;
  readonly touchedBytes: number;
  readonly isLimited: boolean;
};

const WORDS_SHARE = 0.24;
const WORDS = { least: 190, most: 320 } as const;
const CORRIDOR_SHARE = 0.19;
const WIDEST_CARPET = 124;
const MARGIN = 12;

export function memoryPlan({ width, height }: Pick<Box, 'width' | 'height'>, scenario: Scenario): MemoryPlan {
  const { masters, stackBytes, ramBytes } = scenario;
  const carpets = mastersHired(scenario);
  const outside = masters - carpets;
  const words = Math.max(WORDS.least, Math.min(WORDS.most, width * WORDS_SHARE));
  const corridor = outside > 0 ? width * CORRIDOR_SHARE : 0;
  const room = width - words - corridor - 2 * MARGIN;
  const places = ramBytes === null || stackBytes === 0 ? carpets : Math.max(carpets, ramBytes / stackBytes);
  const carpetWidth = Math.min(ramBytes === null ? WIDEST_CARPET : room, room / Math.max(1, places));
  const floor = { x: words + MARGIN, y: MARGIN, width: carpetWidth * places, height: height - 2 * MARGIN };
  return {
    strip: { width, height },
    words: { x: MARGIN, y: 0, width: words - MARGIN, height },
    floor,
    carpet: { width: carpetWidth, height: floor.height },
    carpets,
    outside,
    corridor: { x: width - corridor, y: 0, width: corridor, height },
    reservedBytes: carpets * stackBytes,
    touchedBytes: carpets * Math.min(stackBytes, TOUCHED_BYTES),
    isLimited: ramBytes !== null,
  };
}
