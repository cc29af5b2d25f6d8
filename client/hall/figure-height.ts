/** How high a master is drawn. Lengths are design pixels. */
import { WALL } from './layout/grid.ts';
import { mastersIn } from './layout/scenario.ts';
import type { LayersWanted } from './paint/layers.ts';

/** He is seen from the last row of the class. */
const LEAST = 84;
const IN_LENS = 130;
/** Many masters are drawn smaller: each hides less of his board. */
const SMALLER = [
  { from: 10, by: 0.72 },
  { from: 2, by: 0.86 },
] as const;

/** His head reaches the wall behind the first row; with many boards he is drawn in the lens. */
export function figureHeightIn({ grid, scenario }: Pick<LayersWanted, 'grid' | 'scenario'>): number {
  if (grid.detail >= 3) return IN_LENS;
  const masters = mastersIn(scenario);
  const by = SMALLER.find(({ from }) => masters >= from)?.by ?? 1;
  return Math.max(LEAST, (WALL + 0.5 * grid.cellHeight) * by);
}
