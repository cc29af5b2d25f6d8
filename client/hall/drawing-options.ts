/** What everything that is drawn in the hall is handed: how large, in which colours, of which round. */
import type { Scenario } from '../../shared/simul/index.ts';
import type { Grid } from './layout/grid.ts';
import type { BrushOptions } from './textures/brush.ts';

export type DrawingOptions = BrushOptions & {
  readonly grid: Grid;
  /** Before the first round: everybody has a name, and the bots' seats are still free. */
  readonly arriving: boolean;
  /** What was chosen for the round; null: nothing special. */
  readonly scenario: Scenario | null;
};
