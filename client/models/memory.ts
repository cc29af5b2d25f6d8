/** What the masters' stacks take of the memory: what is reserved for them, and what they really touch. */
import { mastersHired, type Scenario } from '../../shared/simul/index.ts';

/** What a thread that is blocked has touched of its stack (measured: 10,000 blocked Python threads, 16 KB each). */
const TOUCHED_BYTES_EACH = 16e3;

export type Memory = {
  readonly eachBytes: number;
  readonly reservedBytes: number;
  readonly touchedBytes: number;
  /** What the bar stands for: all memory there is, or what is reserved where nothing limits it. */
  readonly wholeBytes: number;
  /** So many masters were wanted and found no room. */
  readonly refused: number;
};

/** Null where it is no subject: one master, and memory without a limit. */
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
