/** What may never be: said once, in a sentence. */
import type { Ms } from '../../../shared/simul/index.ts';

export type Violation = {
  /** Which rule is broken; a story is cut down as long as it still breaks the same. */
  readonly rule: string;
  readonly sentence: string;
  readonly atMs: Ms;
};
/** Says that a rule is broken. */
export type Finds = (rule: string, sentence: string) => void;
