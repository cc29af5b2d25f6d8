/** What the labs of a class have measured. */
import type { Figures, LabName, Settings } from '../../labs/labs.ts';

/** What one run came to. */
export type LabMeasured = {
  /** The step of the plan in which it ran. */
  readonly step: number;
  readonly lab: LabName;
  readonly settings: Settings;
  readonly figures: Figures;
  /** When it ended, in milliseconds since 1970. */
  readonly atMs: number;
};

/** So many runs of a class are known, the latest. */
export const MEASURED_MOST = 40;
