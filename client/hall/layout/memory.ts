/** Where the carpets lie on the strip of floor that stands for memory. Lengths are design pixels. */
import type { Scenario } from '../../../shared/simul/index.ts';
import { type Memory, memoryOf } from '../../models/memory.ts';
import type { Box } from './grid.ts';

export type MemoryLayout = Pick<Memory, 'reservedBytes' | 'touchedBytes'> & {
  /** The strip, seen from its own corner. */
  readonly strip: Pick<Box, 'width' | 'height'>;
  /** Where words stand. */
  readonly words: Box;
  /** All the memory there is, or, without a limit, all that is taken. */
  readonly floor: Box;
  /** One carpet. */
  readonly carpet: Pick<Box, 'width' | 'height'>;
  readonly carpets: number;
  /** How many masters found no room. */
  readonly outside: number;
  /** Where they stand; where there are none it has no width. */
  readonly corridor: Box;
  readonly isLimited: boolean;
};

const WORDS_SHARE = 0.24;
const WORDS = { least: 190, most: 320 } as const;
const CORRIDOR_SHARE = 0.19;
const WIDEST_CARPET = 124;
const MARGIN = 12;

/** Null where memory is no subject. */
export function memoryLayout(
  { width, height }: Pick<Box, 'width' | 'height'>,
  scenario: Scenario,
): MemoryLayout | null {
  const memory = memoryOf(scenario);
  if (memory === null) return null;
  const { refused, wholeBytes, eachBytes, reservedBytes, touchedBytes } = memory;
  const carpets = scenario.masters - refused;
  const isLimited = scenario.ramBytes !== null;
  const words = Math.max(WORDS.least, Math.min(WORDS.most, width * WORDS_SHARE));
  const corridor = refused > 0 ? width * CORRIDOR_SHARE : 0;
  const room = width - words - corridor - 2 * MARGIN;
  const places = eachBytes === 0 ? carpets : Math.max(carpets, wholeBytes / eachBytes);
  const carpetWidth = Math.min(isLimited ? room : WIDEST_CARPET, room / Math.max(1, places));
  const floor = { x: words + MARGIN, y: MARGIN, width: carpetWidth * places, height: height - 2 * MARGIN };
  return {
    strip: { width, height },
    words: { x: MARGIN, y: 0, width: words - MARGIN, height },
    floor,
    carpet: { width: carpetWidth, height: floor.height },
    carpets,
    outside: refused,
    corridor: { x: width - corridor, y: 0, width: corridor, height },
    reservedBytes,
    touchedBytes,
    isLimited,
  };
}
