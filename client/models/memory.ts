/** How much memory the masters' stacks take: what is reserved for them, and what they really touch. */
import { mastersHired, type Scenario } from '../../shared/simul/index.ts';

/** How much of its stack a blocked thread has touched, as measured with 10,000 blocked Python threads. */
const TOUCHED_BYTES_EACH = 16e3;

export type Memory = {
  readonly eachBytes: number;
  readonly reservedBytes: number;
  readonly touchedBytes: number;
  /** The length of the bar: all the memory there is, or what is reserved where nothing limits it. */
  readonly wholeBytes: number;
  /** How many masters were wanted and found no room. */
  readonly refused: number;
};

/** The memory of the hall; null where it is no subject: one master, and no limit. */
export function memoryOf(scenario: Scenario): Memory | null {
  const { masters, stackBytes, ramBytes } = scenario;
  const hired = mastersHired(scenario);
  if (masters === 1 && ramBytes === null) return null;
  const reservedBytes = hired * stackBytes;
  return {
    eachBytes: stackBytes,
    reservedBytes,
    touchedBytes: hired * Math.min(TOUCHED_BYTES_EACH, stackBytes),
    wholeBytes: Math.max(1, ramBytes ?? reservedBytes),
    refused: masters - hired,
  };
}
